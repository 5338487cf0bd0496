//! A stance's sign as a glyph: a bubble for words, a solid square for deeds, plus or minus in it; its outline is broken
//! where it is somebody else's word.

use standpoint_wire::Basis;
use yew::prelude::*;

use crate::{
    claims::Standing,
    matrix::{Cell, Mark},
    words::use_words,
};

/// See [`Sign`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SignProps {
    /// For or against.
    pub sign: i8,
    /// In words or in deeds.
    pub basis: Basis,
    /// The text says that it is not so.
    #[prop_or_default]
    pub is_negated: bool,
    /// Whose word it is.
    #[prop_or(Standing::Stated)]
    pub standing: Standing,
}

/// The glyph, with its meaning for those who do not see it.
#[component]
pub fn Sign(props: &SignProps) -> Html {
    let words = use_words();
    let &SignProps { sign, basis, is_negated, standing } = props;
    let label = words.stances.sign_of(sign, basis, is_negated, standing);
    html! {
        <span class="sign-whole">
            <svg
                class={class(sign, basis, is_negated, standing)}
                viewBox="0 0 18 18"
                role="img"
                aria-label={label.clone()}
            >
                <title>{ label }</title>
                { shape(sign, basis, is_negated) }
            </svg>
            if standing == Standing::Disputed {
                <span class="sign-disputed" aria-hidden="true">{ "?" }</span>
            }
        </span>
    }
}

/// The classes of a glyph.
pub fn class(sign: i8, basis: Basis, is_negated: bool, standing: Standing) -> Classes {
    classes!(
        "sign",
        if sign > 0 { "sign-plus" } else { "sign-minus" },
        if basis == Basis::Said { "sign-said" } else { "sign-did" },
        is_negated.then_some("sign-negated"),
        (standing != Standing::Stated).then_some("sign-alleged"),
    )
}

/// The lines of a glyph, in a square of eighteen.
pub fn shape(sign: i8, basis: Basis, is_negated: bool) -> Html {
    let outline = match basis {
        Basis::Said => {
            "M3 1.5h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H8.5L5 17v-3.500H3a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z"
        }
        Basis::Did => "M3 1h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z",
    };
    let stroke = match (basis, sign > 0) {
        (Basis::Said, true) => "M5.5 7.5h7M9 4v7",
        (Basis::Said, false) => "M5.5 7.5h7",
        (Basis::Did, true) => "M5.5 9h7M9 5.5v7",
        (Basis::Did, false) => "M5.5 9h7",
    };
    html! {
        <>
            <path class="sign-shape" d={outline} />
            <path class="sign-mark" d={stroke} />
            if is_negated {
                <path class="sign-slash" d="M2 16L16 2" />
            }
        </>
    }
}

/// The glyphs of a cell, each with its number.
pub fn marks(cell: &Cell) -> Html {
    html! {
        <span class="marks">
            { for cell.marks.iter().map(|&Mark { basis, sign, is_negated, standing, count }| html! {
                <span class="tally-sign">
                    <Sign {sign} {basis} {is_negated} {standing} />
                    if count > 1 {
                        <span class="marks-count">{ count }</span>
                    }
                </span>
            }) }
        </span>
    }
}
