//! Looks for descriptions that make the generator panic, hang, or write what it should not.

fn main() -> std::process::ExitCode {
    tools::fuzz::main()
}
