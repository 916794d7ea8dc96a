//! Writes the messages of the .proto files that the client uses.
use std::{env, fs, path::Path};

const FILES: [&str; 5] = [
    "evenstride/v1/asymmetry.proto",
    "evenstride/v1/cohort.proto",
    "evenstride/v1/common.proto",
    "google/rpc/error_details.proto",
    "grpc/health/v1/health.proto",
];

fn main() {
    let proto = env::var("EVENSTRIDE_PROTO").expect("EVENSTRIDE_PROTO names the folder proto/");
    let out = env::var("OUT_DIR").unwrap();
    let inputs: Vec<_> = FILES
        .iter()
        .map(|file| Path::new(&proto).join(file))
        .collect();
    protobuf_codegen_pure::Codegen::new()
        .out_dir(&out)
        .inputs(&inputs)
        .include(&proto)
        .run()
        .expect("the .proto files are not understood");
    let modules = FILES.map(|file| {
        let name = Path::new(file).file_stem().unwrap().to_str().unwrap();
        format!("pub mod {name};\n")
    });
    fs::write(Path::new(&out).join("mod.rs"), modules.concat()).unwrap();
    println!("cargo:rerun-if-env-changed=EVENSTRIDE_PROTO");
    for input in inputs {
        println!("cargo:rerun-if-changed={}", input.display());
    }
}
