//! Embeddings: the vectors that a window begins with.
//!
//! Enters the pieces of a window. Leaves the normed sum of four vectors a piece: of the piece, of its place, of its case
//! class and of its quotation class. The table of pieces is two thirds of the model; it stays in its four bits and is
//! unpacked a row at a time.

use wide::f32x8;

use crate::{ModelError, file::File, layout::Placed, marks::Quotation, math::sum, words::Case};

/// Columns that share a scale in the table of pieces.
pub(crate) const GROUP: usize = 32;

/// A layer norm.
#[derive(Debug)]
pub(crate) struct Norm {
    weight: Vec<f32>,
    bias: Vec<f32>,
    epsilon: f32,
}

impl Norm {
    pub(crate) fn read(file: &File<'_>, name: &str) -> Result<Norm, ModelError> {
        let size = file.configuration.size;
        let weight = file.f32(&format!("{name}.weight"), &[size])?;
        let bias = file.f32(&format!("{name}.bias"), &[size])?;
        Ok(Norm { weight, bias, epsilon: file.configuration.norm_epsilon })
    }

    /// Norms every row of `x`.
    pub(crate) fn apply(&self, x: &mut [f32]) {
        let size = self.weight.len();
        for row in x.chunks_exact_mut(size) {
            let mean_of = |f: fn(f32x8, f32x8) -> f32x8, mean: f32| {
                let numbers = row.as_chunks().0.iter().map(|it| f(f32x8::new(*it), f32x8::splat(mean)));
                sum(numbers.fold(f32x8::splat(0.0), |sum, it| sum + it)) / size as f32
            };
            let mean = mean_of(|it, _| it, 0.0);
            let variance = mean_of(|it, mean| (it - mean) * (it - mean), mean);
            let scale = 1.0 / (variance + self.epsilon).sqrt();
            for ((value, weight), bias) in row.iter_mut().zip(&self.weight).zip(&self.bias) {
                *value = (*value - mean) * scale * weight + bias;
            }
        }
    }
}

/// The four tables and the norm of their sum.
#[derive(Debug)]
pub(crate) struct Embeddings {
    size: usize,
    /// Four bits a column, a row a piece.
    pieces: Vec<u8>,
    /// A scale a group of [`GROUP`] columns.
    scales: Vec<f32>,
    positions: Vec<f32>,
    cases: Vec<f32>,
    quotations: Vec<f32>,
    norm: Norm,
}

impl Embeddings {
    pub(crate) fn read(file: &File<'_>) -> Result<Embeddings, ModelError> {
        let (size, pieces) = (file.configuration.size, file.configuration.pieces);
        let longest = file.configuration.longest;
        let rows = file.i8("position.q8", &[longest, size])?;
        let steps = file.f32("position.scale", &[longest])?;
        let rows = rows.chunks_exact(size).zip(steps);
        Ok(Embeddings {
            size,
            pieces: file.u8("word.q4", &[pieces, size / 2])?.to_vec(),
            scales: file.f16("word.scale", &[pieces, size / GROUP])?,
            positions: rows.flat_map(|(row, step)| row.iter().map(move |it| f32::from(*it) * step)).collect(),
            cases: file.f32("case.weight", &[Case::CLASSES, size])?,
            quotations: file.f32("mark.weight", &[Quotation::CLASSES, size])?,
            norm: Norm::read(file, "norm")?,
        })
    }

    /// The vectors of a window's pieces, row by row.
    pub(crate) fn of(&self, pieces: &[Placed]) -> Vec<f32> {
        let mut x = vec![0.0; pieces.len() * self.size];
        let rows = x.chunks_exact_mut(self.size).zip(self.positions.chunks_exact(self.size));
        for ((row, position), piece) in rows.zip(pieces) {
            self.piece(piece.id as usize, row);
            let case = &self.cases[piece.case * self.size..];
            let quotation = &self.quotations[piece.quotation as usize * self.size..];
            for (((value, position), case), quotation) in
                row.iter_mut().zip(position).zip(case).zip(quotation)
            {
                *value = *value + position + case + quotation;
            }
        }
        self.norm.apply(&mut x);
        x
    }

    /// Unpacks the row of a piece.
    fn piece(&self, id: usize, row: &mut [f32]) {
        let first = id * (self.size / GROUP);
        let packed = self.pieces.chunks_exact(GROUP / 2).skip(first).zip(self.scales.iter().skip(first));
        for (columns, (bytes, scale)) in row.chunks_exact_mut(GROUP).zip(packed) {
            for (pair, byte) in columns.chunks_exact_mut(2).zip(bytes) {
                pair[0] = (f32::from(byte & 15) - 8.0) * scale;
                pair[1] = (f32::from(byte >> 4) - 8.0) * scale;
            }
        }
    }
}
