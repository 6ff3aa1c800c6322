//! Counts the names of clients, and prints those that no person would write.

fn main() -> std::process::ExitCode {
    tools::names::main()
}
