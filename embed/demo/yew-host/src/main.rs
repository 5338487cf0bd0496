//! A page that is itself a yew application, with the reader inside its own tree. Two applications number their roots
//! alike, so a click in one could be taken for a click in the other: what is counted here must be the clicks on the button.

use yew::prelude::*;

#[component]
fn Host() -> Html {
    let clicks = use_state(|| 0);
    let onclick = {
        let clicks = clicks.clone();
        Callback::from(move |_: MouseEvent| clicks.set(*clicks + 1))
    };
    html! {
        <main>
            <h1>{ "A yew application" }</h1>
            <button id="host-button" {onclick}>{ "Clicked " }<span id="host-clicks">{ *clicks }</span>{ " times" }</button>
            <standpoint-reader mode="closed" src="harbour-strike.txt" analysis="harbour-strike.json"></standpoint-reader>
        </main>
    }
}

fn main() {
    yew::Renderer::<Host>::new().render();
}
