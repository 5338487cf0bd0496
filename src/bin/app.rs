//! The page: mounts the reader.

fn main() {
    yew::Renderer::<standpoint::App>::new().render();
}
