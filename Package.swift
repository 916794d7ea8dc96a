// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "evenstride",
  products: [
    .library(name: "EvenstrideClient", targets: ["EvenstrideClient"]),
    .executable(name: "evenstrided", targets: ["evenstrided"]),
    .executable(name: "evenstride", targets: ["evenstride"]),
    .executable(name: "evenstride-load", targets: ["evenstride-load"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    // 5: executables
    .executableTarget(
      name: "evenstrided", dependencies: ["EvenstrideService", "RPC", argumentParser],
      swiftSettings: settings),
    .executableTarget(
      name: "evenstride",
      dependencies: [
        "Charts", "Console", "EvenstrideClient", "EvenstrideService", "Messages", "RPC", "Tables",
        argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "evenstride-load",
      dependencies: [
        "Assessment", "Charts", "CLinux", "CMessages", "Console", "EvenstrideClient",
        "EvenstrideService", "Messages", "RPC", "Statistics", "Wire", argumentParser, histogram,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "kernel-benchmark", dependencies: ["Assessment", "Messages", "Statistics"],
      path: "deploy/bench/kernels", exclude: ["peers.R", "peers.py", "run", "table.py"],
      swiftSettings: settings),
    .executableTarget(
      name: "cohort-benchmark", dependencies: ["Assessment", "Messages", "Statistics"],
      path: "deploy/bench/cohorts", swiftSettings: settings),
    .executableTarget(
      name: "client-benchmark", dependencies: ["EvenstrideClient", "Messages", "RPC"],
      path: "deploy/bench/client", swiftSettings: settings),
    .executableTarget(
      name: "stand-in", dependencies: ["RPC", "TestSupport", argumentParser],
      path: "deploy/bench/truth", exclude: ["experiments.py", "run", "stand.py"],
      sources: ["StandIn.swift"],
      swiftSettings: settings),
    .executableTarget(
      name: "fault-driver",
      dependencies: ["Assessment", "EvenstrideClient", "Messages", "RPC", "Wire", argumentParser],
      path: "deploy/faults/driver", swiftSettings: settings),
    // 4: the service, the client, what programs print
    .target(
      name: "Console", dependencies: ["Messages", argumentParser], swiftSettings: settings),
    .target(name: "Charts", swiftSettings: settings),
    .target(name: "Tables", dependencies: ["Statistics"], swiftSettings: settings),
    .target(
      name: "EvenstrideService",
      dependencies: ["Assessment", "CLinux", "Messages", "RPC", "Statistics", logging],
      swiftSettings: settings),
    .target(
      name: "EvenstrideClient", dependencies: ["CLinux", "CMessages", "Messages", "RPC", "Wire"],
      swiftSettings: settings),
    // 3: calls, answers
    .target(
      name: "RPC", dependencies: ["CLinux", "CMessages", "Messages", "Wire"],
      swiftSettings: settings),
    .target(
      name: "Assessment", dependencies: ["Messages", "Statistics"], swiftSettings: settings),
    // 2: frames, messages, kernels
    .target(name: "Wire", swiftSettings: settings),
    .target(name: "Messages", dependencies: ["CMessages"], swiftSettings: settings),
    .target(name: "Statistics", dependencies: ["CNumerics"], swiftSettings: settings),
    // 1: C
    .target(
      name: "CMessages", dependencies: ["CProtobufC"], path: "Sources/CMessages/Generated",
      publicHeadersPath: "."),
    .systemLibrary(
      name: "CProtobufC", pkgConfig: "libprotobuf-c", providers: [.apt(["libprotobuf-c-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "CNumerics", linkerSettings: [.linkedLibrary("m")]),
    // Tests
    .target(
      name: "TestSupport", dependencies: ["Messages", "RPC", "Wire"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .target(
      name: "FuzzTargets",
      dependencies: ["EvenstrideClient", "EvenstrideService", "Messages", "RPC", "Tables", "Wire"],
      path: "deploy/fuzz/targets", swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "Messages"], swiftSettings: settings),
    .testTarget(name: "WireTests", dependencies: ["Wire"], swiftSettings: settings),
    .testTarget(
      name: "MessagesTests", dependencies: ["Messages"], exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "RPCTests",
      dependencies: ["EvenstrideClient", "Messages", "RPC", "TestSupport", "Wire"],
      swiftSettings: settings),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "Messages", "Statistics"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "evenstride", "evenstride-load", "evenstrided", "EvenstrideClient", "EvenstrideService",
        "Messages", "RPC", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "Assessment", "EvenstrideService", "Messages", "RPC", "TestSupport", logging,
      ],
      swiftSettings: settings),
    .testTarget(name: "ConsoleTests", dependencies: ["Console"], swiftSettings: settings),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: settings),
    .testTarget(
      name: "ReportTests",
      dependencies: [
        "Charts", "Console", "evenstride", "EvenstrideClient", "EvenstrideService", "Messages",
        "TestSupport",
        argumentParser,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BatchTests",
      dependencies: [
        "Console", "evenstride", "Messages", "RPC", "Tables", "TestSupport", argumentParser,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LoadTests",
      dependencies: [
        "Charts", "Console", "evenstride-load", "evenstrided", "EvenstrideService", "Messages",
        "RPC",
        "Statistics", "TestSupport", "Wire", argumentParser, histogram,
      ],
      swiftSettings: settings),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
