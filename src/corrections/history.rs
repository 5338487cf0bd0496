//! The history of corrections: every state there was, and where the reader is among them.

use super::Correction;

/// States of the list of corrections, from the first to the last; undone ones included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    states: Vec<Vec<Correction>>,
    at: usize,
    is_restored: bool,
}

impl Default for History {
    fn default() -> Self {
        Self { states: vec![Vec::new()], at: 0, is_restored: false }
    }
}

impl History {
    /// The history of a list that was kept: as if each were made now, so that each can be undone.
    pub fn of(kept: &[Correction]) -> Self {
        let states = (0..=kept.len()).map(|it| kept[..it].to_vec()).collect();
        Self { states, at: kept.len(), is_restored: true }
    }

    /// Whether it begins with what was kept, so that keeping it anew loses nothing.
    pub const fn is_restored(&self) -> bool {
        self.is_restored
    }

    /// The corrections that hold.
    pub fn current(&self) -> &[Correction] {
        self.states.get(self.at).map_or(&[], Vec::as_slice)
    }

    /// Makes another correction.
    pub fn add(&mut self, correction: Correction) {
        let mut list = self.current().to_vec();
        list.push(correction);
        self.step(list);
    }

    /// Takes one correction back, whenever it was made.
    pub fn take_back(&mut self, index: usize) {
        let mut list = self.current().to_vec();
        if index < list.len() {
            list.remove(index);
            self.step(list);
        }
    }

    fn step(&mut self, list: Vec<Correction>) {
        self.states.truncate(self.at + 1);
        self.states.push(list);
        self.at += 1;
    }

    /// The first correction that held `before` and holds no longer.
    pub fn taken_back<'a>(&self, before: &'a Self) -> Option<&'a Correction> {
        before.current().iter().find(|it| !self.current().contains(it))
    }

    /// Whether there is a step to undo.
    pub const fn can_undo(&self) -> bool {
        self.at > 0
    }

    /// Whether there is a step to do again.
    pub const fn can_redo(&self) -> bool {
        self.at + 1 < self.states.len()
    }

    /// Undoes the last step.
    pub const fn undo(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// Does the last undone step again.
    pub const fn redo(&mut self) {
        if self.can_redo() {
            self.at += 1;
        }
    }
}
