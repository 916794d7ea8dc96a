# Times R's answers to the tasks of kernel-benchmark: median microseconds a call, as JSON lines.
# Usage: Rscript peers.R SECONDS_A_TASK
suppressPackageStartupMessages(library(psych))
seconds <- as.numeric(commandArgs(trailingOnly = TRUE)[1])

clock <- function(task, peer, body) {
  start <- proc.time()[["elapsed"]]
  while (proc.time()[["elapsed"]] - start < seconds / 5) body()
  times <- numeric(0)
  start <- proc.time()[["elapsed"]]
  while (proc.time()[["elapsed"]] - start < seconds) {
    before <- Sys.time()
    body()
    times <- c(times, as.numeric(Sys.time() - before, units = "secs") * 1e6)
  }
  cat(sprintf('{"task": "%s", "peer": "%s", "medianUs": %.1f, "calls": %d}\n',
              task, peer, median(times), length(times)))
}

set.seed(900)
strength <- 40 + 12 * rnorm(30)
scores <- round(cbind(strength + 2 * rnorm(30), strength + 1 + 2 * rnorm(30)), 1)
clock("icc", sprintf("R %s, psych %s ICC(lmer = FALSE)", getRversion(), packageVersion("psych")),
      function() suppressWarnings(suppressMessages(ICC(scores, lmer = FALSE))))

x <- matrix(30 + 8 * rnorm(200), 50)
d <- data.frame(y = 0.5 + 0.01 * x[, 1] + 0.02 * x[, 2] + 0.2 * rnorm(50), x)
new <- d[1, ]
clock("regression", sprintf("R %s, lm, summary, confint, influence, predict", getRversion()),
      function() {
        m <- lm(y ~ ., data = d)
        list(summary(m), confint(m), cooks.distance(m), rstudent(m),
             predict(m, new, interval = "prediction"))
      })
