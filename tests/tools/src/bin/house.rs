//! Prints how the house looks: files, functions, folders and circles of each stage of the generator.

fn main() -> std::process::ExitCode {
    tools::house::main()
}
