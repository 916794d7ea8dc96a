//! Calls a running evenstrided with the stock Rust client of ttrpc and checks the answers.
//!
//! Usage: rust-client SOCKET
//!
//! Prints one line a case, "ok NAME" or "FAIL NAME: reason"; exits 1 if a case failed. Written for
//! ttrpc 0.5 (its blocking half) and protobuf 2.
use std::os::unix::{io::IntoRawFd, net::UnixStream};
use std::{env, process, thread};

use protobuf::Message;
use ttrpc::{Client, Code, Error, Request, Status};

// Written by the generator of protobuf 2, which newer compilers find old-fashioned.
#[allow(warnings)]
mod messages {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}
use messages::asymmetry::{IndexColumn, IndicesRequest, IndicesResponse};
use messages::error_details::BadRequest;
use messages::health::{
    HealthCheckRequest, HealthCheckResponse, HealthCheckResponse_ServingStatus,
};

type Outcome = Result<(), String>;

const ASYMMETRY: &str = "evenstride.v1.Asymmetry";
const HEALTH: &str = "grpc.health.v1.Health";

const CASES: [(&str, fn(&Client) -> Outcome); 10] = [
    ("health of the daemon is SERVING", check_health),
    (
        "health of an unknown service is NOT_FOUND",
        check_unknown_health,
    ),
    ("columns for 12 pairs", |client| check_pairs(client, 12, 1)),
    ("bad request names every violated field", check_bad_request),
    ("unknown method is UNIMPLEMENTED", |client| {
        check_unknown(client, ASYMMETRY, "Guess")
    }),
    ("unknown service is UNIMPLEMENTED", |client| {
        check_unknown(client, "none.Such", "Indices")
    }),
    (
        "deadline that has passed in the daemon",
        check_passed_deadline,
    ),
    ("1,000 calls one after the other", check_many_calls),
    ("120,000 pairs in one call", |client| {
        check_pairs(client, 120_000, 2)
    }),
    (
        "8 threads with 125 calls each on one connection",
        check_threads,
    ),
];

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if arguments.len() != 2 {
        eprintln!("usage: rust-client SOCKET");
        process::exit(64);
    }
    // Not Client::connect: on Linux it takes every path as an abstract name.
    let stream = UnixStream::connect(&arguments[1]).unwrap_or_else(|error| {
        eprintln!("cannot connect: {error}");
        process::exit(69)
    });
    let client = Client::new(stream.into_raw_fd());
    let mut failures = 0;
    for (name, check) in CASES {
        match check(&client) {
            Ok(()) => println!("ok {name}"),
            Err(reason) => {
                failures += 1;
                println!("FAIL {name}: {reason}");
            }
        }
    }
    if failures > 0 {
        eprintln!("{failures} of {} cases failed", CASES.len());
        process::exit(1);
    }
}

/// Calls a method; a timeout of 0 is none.
fn call<Q: Message, A: Message>(
    client: &Client,
    service: &str,
    method: &str,
    message: &Q,
    timeout_nano: i64,
) -> Result<A, Error> {
    let mut request = Request::new();
    request.set_service(service.to_string());
    request.set_method(method.to_string());
    request.set_timeout_nano(timeout_nano);
    request.set_payload(message.write_to_bytes().expect("encoding"));
    let response = client.request(request)?;
    A::parse_from_bytes(&response.payload).map_err(|error| Error::Others(error.to_string()))
}

fn check_health(client: &Client) -> Outcome {
    let answer: HealthCheckResponse =
        call(client, HEALTH, "Check", &HealthCheckRequest::new(), 0).map_err(text)?;
    want(
        "status",
        answer.status,
        HealthCheckResponse_ServingStatus::SERVING,
    )
}

fn check_unknown_health(client: &Client) -> Outcome {
    let mut request = HealthCheckRequest::new();
    request.set_service("evenstride.v1.Nothing".to_string());
    let answer = call::<_, HealthCheckResponse>(client, HEALTH, "Check", &request, 0);
    want_code(answer, Code::NOT_FOUND).map(drop)
}

fn check_bad_request(client: &Client) -> Outcome {
    let mut request = IndicesRequest::new();
    request.set_left(vec![10.0, -1.0]);
    request.set_right(vec![12.0, 11.0]);
    request.set_columns(vec![IndexColumn::INDEX_COLUMN_STRONGER]);
    request.set_threshold_percent(200.0);
    let answer = call::<_, IndicesResponse>(client, ASYMMETRY, "Indices", &request, 0);
    let status = want_code(answer, Code::INVALID_ARGUMENT)?;
    let detail = status.details.first().ok_or("no detail")?;
    want(
        "type of the detail",
        detail.type_url.as_str(),
        "type.googleapis.com/google.rpc.BadRequest",
    )?;
    let refused = BadRequest::parse_from_bytes(&detail.value).map_err(text)?;
    let fields: Vec<_> = refused
        .field_violations
        .iter()
        .map(|v| v.field.as_str())
        .collect();
    want(
        "violated fields",
        fields,
        vec!["left[1]", "threshold_percent"],
    )
}

fn check_unknown(client: &Client, service: &str, method: &str) -> Outcome {
    let answer = call::<_, IndicesResponse>(client, service, method, &IndicesRequest::new(), 0);
    want_code(answer, Code::UNIMPLEMENTED).map(drop)
}

/// A timeout below 0 has passed before the call begins. The client has no clock of its own then.
fn check_passed_deadline(client: &Client) -> Outcome {
    match call::<_, IndicesResponse>(client, ASYMMETRY, "Indices", &pairs(12, 3), -1) {
        Err(Error::RpcStatus(status)) => want("code", status.code, Code::DEADLINE_EXCEEDED),
        other => Err(format!("got {other:?}, want DEADLINE_EXCEEDED")),
    }
}

fn check_many_calls(client: &Client) -> Outcome {
    (0..1000).try_for_each(|i| check_pairs(client, 1 + i % 97, i))
}

fn check_threads(client: &Client) -> Outcome {
    let threads: Vec<_> = (0..8)
        .map(|t| {
            let client = client.clone();
            thread::spawn(move || {
                (0..125).try_for_each(|i| check_pairs(&client, 1 + i % 97, t * 125 + i))
            })
        })
        .collect();
    threads
        .into_iter()
        .try_for_each(|thread| thread.join().map_err(|_| "a thread panicked")?)
}

/// Pairs of scores that differ from seed to seed.
fn pairs(count: usize, seed: usize) -> IndicesRequest {
    let score = |step: f64, shift: f64| {
        (0..count)
            .map(|i| 20.0 + (i as f64 * step + seed as f64 * shift) % 60.0)
            .collect()
    };
    let mut request = IndicesRequest::new();
    request.set_left(score(7.31, 3.7));
    request.set_right(score(5.13, 9.1));
    request.set_columns(vec![
        IndexColumn::INDEX_COLUMN_MAX_NORMALISED,
        IndexColumn::INDEX_COLUMN_STRONGER,
    ]);
    request
}

/// Asks for two columns and compares them with their formulas.
fn check_pairs(client: &Client, count: usize, seed: usize) -> Outcome {
    let request = pairs(count, seed);
    let answer: IndicesResponse = call(client, ASYMMETRY, "Indices", &request, 0).map_err(text)?;
    want("columns", answer.columns.len(), 2)?;
    for column in 0..2 {
        want("values", answer.columns[column].values.len(), count)?;
    }
    for i in 0..count {
        let (high, low) = (
            request.left[i].max(request.right[i]),
            request.left[i].min(request.right[i]),
        );
        for (column, wanted) in [100.0 * (high - low) / high, high].into_iter().enumerate() {
            let got = answer.columns[column].values[i];
            // Written so that a NaN is an error.
            if !((got - wanted).abs() <= 1e-12 * wanted.abs().max(1.0)) {
                return Err(format!(
                    "column {column} of pair {i} is {got}, want {wanted}"
                ));
            }
        }
    }
    Ok(())
}

fn want<T: PartialEq + std::fmt::Debug>(name: &str, got: T, wanted: T) -> Outcome {
    if got == wanted {
        Ok(())
    } else {
        Err(format!("{name}: got {got:?}, want {wanted:?}"))
    }
}

fn want_code<A: std::fmt::Debug>(answer: Result<A, Error>, code: Code) -> Result<Status, String> {
    match answer {
        Err(Error::RpcStatus(status)) if status.code == code && !status.message.is_empty() => {
            Ok(status)
        }
        other => Err(format!("got {other:?}, want {code:?} with a text")),
    }
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}
