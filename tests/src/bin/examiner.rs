//! The process in which hostile descriptions are examined: the worker of the fuzzer, under its limits.

fn main() -> std::process::ExitCode {
    tools::fuzz::main()
}
