//! Says of any number of API descriptions how far they get and what their clients cost.

fn main() -> std::process::ExitCode {
    tools::scoreboard::main()
}
