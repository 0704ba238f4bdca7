#pragma once

namespace cli {

/// Runs the program; returns its exit code. Call once, from main().
int run(int argc, char **argv);

} // namespace cli
