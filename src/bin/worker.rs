//! The web worker: analyses texts so that the page stays free.

fn main() {
    standpoint::worker::serve();
}
