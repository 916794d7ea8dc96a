#!/usr/bin/env Rscript
# Independent answers for the synthetic example cohort, computed with R.
#
#   Rscript deploy/examples/expected/peers.R \
#     deploy/examples/synthetic-cohort.csv Tests/Expected/synthetic-cohort.json
#
# Needs R (>= 4.0) and the package psych. The JSON is written here, with 17
# significant digits, so every double reads back exactly. NA is null; an
# infinite value of a row is the word "Infinity" or "-Infinity".
#
# Scores. The score of a leg in a session is its best (largest) trial, missing
# trials left out; "unable" is the datum 0. An empty value and an absent row
# both mean missing.

suppressPackageStartupMessages(library(psych))

args <- commandArgs(trailingOnly = TRUE)
if (length(args) != 2) stop("usage: Rscript peers.R LONG.csv OUT.json")

# ---------------------------------------------------------------- JSON writer

json_string <- function(s) {
  s <- gsub("\\", "\\\\", s, fixed = TRUE)
  s <- gsub("\"", "\\\"", s, fixed = TRUE)
  paste0("\"", s, "\"")
}
# A named list is an object, an unnamed list an array, a vector of length one
# a scalar. Objects whose members are all scalars stay on one line.
json <- function(x, indent = "") {
  if (is.list(x)) {
    if (length(x) == 0) return(if (is.null(names(x))) "[]" else "{}")
    flat <- !any(vapply(x, is.list, NA))
    inner <- if (flat) "" else paste0(indent, " ")
    parts <- vapply(x, json, "", indent = inner)
    keys <- names(x)
    if (!is.null(keys)) parts <- paste0(json_string(keys), ": ", parts)
    ends <- if (is.null(keys)) c("[", "]") else c("{", "}")
    if (flat) return(paste0(ends[1], paste(parts, collapse = ", "), ends[2]))
    return(paste0(ends[1], "\n", inner, paste(parts, collapse = paste0(",\n", inner)),
                  "\n", indent, ends[2]))
  }
  stopifnot(length(x) == 1)
  if (is.na(x)) return("null")
  if (is.character(x)) return(json_string(x))
  if (is.logical(x)) return(if (x) "true" else "false")
  if (is.infinite(x)) return(if (x > 0) "\"Infinity\"" else "\"-Infinity\"")
  sprintf("%.17g", x)
}
near <- function(a, b, tol = 1e-9) {
  stopifnot(all(abs(a - b) <= tol * pmax(1, abs(b))))
}

# ----------------------------------------------------------------------- data

raw <- read.csv(args[1], colClasses = "character", na.strings = character(0))
stopifnot(identical(names(raw),
  c("subject", "session", "measure", "side", "trial", "value", "unit")))
raw$number <- NA_real_
given <- raw$value != "" & raw$value != "unable"
raw$number[given] <- as.numeric(raw$value[given])
raw$number[raw$value == "unable"] <- 0
raw <- raw[!is.na(raw$number), ]

exercises <- c("calf_raise", "leg_curl", "leg_extension", "leg_press",
               "hip_abduction", "dorsiflexion")
sides <- c("left", "right")
subjects <- sort(unique(raw$subject))
sessions <- c("1", "2")

# scores[subject, session, exercise, side] = max(trials); NA when there is none
scores <- array(NA_real_, c(length(subjects), 2, length(exercises), 2),
                list(subjects, sessions, exercises, sides))
for (e in exercises) for (s in sides) for (j in sessions) for (i in subjects) {
  v <- raw$number[raw$measure == e & raw$side == s & raw$session == j & raw$subject == i]
  if (length(v)) scores[i, j, e, s] <- max(v)
}
person <- function(measure, session) {
  r <- raw[raw$measure == measure & raw$session == session, ]
  stopifnot(!anyDuplicated(r$subject))
  r$number[match(subjects, r$subject)]
}

# ------------------------------------------------------------------ asymmetry
# Plain arithmetic. S = max(L, R), W = min(L, R).
asymmetry <- list()
for (i in subjects) for (j in sessions) for (e in exercises) {
  L <- scores[i, j, e, "left"]; R <- scores[i, j, e, "right"]
  if (is.na(L) || is.na(R)) next
  S <- max(L, R); W <- min(L, R)
  stopifnot(S > 0)
  angle <- if (R == 0) -50 else 100 * (45 - atan(L / R) * 180 / pi) / 90
  asymmetry[[length(asymmetry) + 1]] <- list(
    subject = i, session = j, exercise = e, left = L, right = R,
    log_ratio = log(R / L),                       # Inf, -Inf with a zero leg
    max_normalised = 100 * (S - W) / S,
    max_normalised_signed = 100 * (R - L) / S,
    limb_symmetry = 100 * W / S,
    weaker_normalised = 100 * (S - W) / W,        # Inf when W = 0
    sum_normalised = 100 * (R - L) / (R + L),
    robinson = 100 * (R - L) / (0.5 * (R + L)),
    symmetry_angle = angle,
    weaker_side = if (L < R) "left" else if (R < L) "right" else "none")
}

# ---------------------------------------------------------------- reliability
# Complete subjects over the two sessions, per exercise and side.

# Our own formulas (Shrout & Fleiss 1979; McGraw & Wong 1996), from the mean
# squares: the check of psych::ICC.
own_icc <- function(n, k, msb, msj, mse, msw, alpha = 0.05) {
  hi <- 1 - alpha / 2
  one <- (msb - msw) / (msb + (k - 1) * msw)
  two <- (msb - mse) / (msb + (k - 1) * mse + k / n * (msj - mse))
  three <- (msb - mse) / (msb + (k - 1) * mse)
  f1 <- msb / msw; d1 <- c(n - 1, n * (k - 1))
  f3 <- msb / mse; d3 <- c(n - 1, (n - 1) * (k - 1))
  l1 <- f1 / qf(hi, d1[1], d1[2]); u1 <- f1 * qf(hi, d1[2], d1[1])
  l3 <- f3 / qf(hi, d3[1], d3[2]); u3 <- f3 * qf(hi, d3[2], d3[1])
  a <- k * two / (n * (1 - two))
  b <- 1 + k * two * (n - 1) / (n * (1 - two))
  v <- (a * msj + b * mse)^2 /
    ((a * msj)^2 / (k - 1) + (b * mse)^2 / ((n - 1) * (k - 1)))
  fl <- qf(hi, n - 1, v); fu <- qf(hi, v, n - 1)
  l2 <- n * (msb - fl * mse) / (fl * (k * msj + (k * n - k - n) * mse) + n * msb)
  u2 <- n * (fu * msb - mse) / (k * msj + (k * n - k - n) * mse + n * fu * msb)
  up <- function(r) k * r / (1 + (k - 1) * r)     # Spearman-Brown
  row <- function(est, f, d, lo, hi) c(est, f, d, lo, hi)
  single <- rbind(ICC1 = row(one, f1, d1, (l1 - 1) / (l1 + k - 1), (u1 - 1) / (u1 + k - 1)),
                  ICC2 = row(two, f3, d3, l2, u2),
                  ICC3 = row(three, f3, d3, (l3 - 1) / (l3 + k - 1), (u3 - 1) / (u3 + k - 1)))
  mean_of_k <- single
  mean_of_k[, c(1, 5, 6)] <- up(single[, c(1, 5, 6)])
  rownames(mean_of_k) <- paste0(rownames(single), "k")
  rbind(single, mean_of_k)
}

# P(T <= q) of the noncentral t by direct integration over the chi-square:
# the check of qt(..., ncp = ).
pt_by_integration <- function(q, df, ncp)
  integrate(function(x) pnorm(q * sqrt(x / df) - ncp) * dchisq(x, df),
            max(0, df - 12 * sqrt(2 * df)), df + 30 * sqrt(2 * df),
            rel.tol = 1e-11, subdivisions = 2000)$value

z <- qnorm(0.975)
reliability <- list()
for (e in exercises) for (s in sides) {
  x <- scores[, , e, s]
  any_score <- rowSums(!is.na(x)) > 0
  whole <- rowSums(is.na(x)) == 0
  dropped <- sum(any_score & !whole)              # scored, but not at both sessions
  x <- x[whole, ]
  n <- nrow(x); k <- 2
  # mean squares of the two-way layout, from sums of squares
  grand <- mean(x)
  ssb <- k * sum((rowMeans(x) - grand)^2)
  ssj <- n * sum((colMeans(x) - grand)^2)
  sse <- sum((x - outer(rowMeans(x), colMeans(x), "+") + grand)^2)
  msb <- ssb / (n - 1)
  msj <- ssj / (k - 1)
  mse <- sse / ((n - 1) * (k - 1))
  msw <- (ssj + sse) / (n * (k - 1))

  # psych::ICC(x, missing = FALSE, lmer = FALSE)$results; p is taken again with
  # pf(F, df1, df2, lower.tail = FALSE), which keeps its digits when it is tiny
  r <- ICC(as.data.frame(x), missing = FALSE, lmer = FALSE)$results
  own <- own_icc(n, k, msb, msj, mse, msw)
  types <- c("ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k")
  icc <- list()
  for (type in types) {
    q <- r[r$type == type, ]
    near(own[type, ], c(q$ICC, q$F, q$df1, q$df2, q$`lower bound`, q$`upper bound`))
    p <- pf(q$F, q$df1, q$df2, lower.tail = FALSE)
    near(p, q$p)
    icc[[type]] <- list(estimate = q$ICC, F = q$F, df1 = q$df1, df2 = q$df2, p = p,
                        lower = q$`lower bound`, upper = q$`upper bound`)
  }

  # Bland-Altman, d = session 2 - session 1
  d <- unname(x[, "2"] - x[, "1"])
  bias <- mean(d); sd_d <- sd(d)
  ci <- t.test(d)$conf.int                        # t interval of the bias
  loa <- bias + c(-1, 1) * z * sd_d               # exact z = qnorm(0.975)
  # Bland & Altman 1999: Var(limit) = SD^2 (1/n + z^2 / (2 (n - 1))), t on n - 1
  half <- qt(0.975, n - 1) * sd_d * sqrt(1 / n + z^2 / (2 * (n - 1)))
  # Carkeet 2015: noncentral t, ncp = z sqrt(n); mirrored for the lower limit
  g <- qt(c(0.025, 0.975), n - 1, ncp = z * sqrt(n))
  near(c(pt_by_integration(g[1], n - 1, z * sqrt(n)),
         pt_by_integration(g[2], n - 1, z * sqrt(n))), c(0.025, 0.975))
  exact <- g * sd_d / sqrt(n)
  bland_altman <- list(
    n = n, bias = bias, sd = sd_d, bias_lower = ci[1], bias_upper = ci[2],
    loa_lower = loa[1], loa_upper = loa[2],
    loa_lower_1999_lower = loa[1] - half, loa_lower_1999_upper = loa[1] + half,
    loa_upper_1999_lower = loa[2] - half, loa_upper_1999_upper = loa[2] + half,
    loa_lower_exact_lower = bias - exact[2], loa_lower_exact_upper = bias - exact[1],
    loa_upper_exact_lower = bias + exact[1], loa_upper_exact_upper = bias + exact[2])

  tt <- t.test(x[, "2"], x[, "1"], paired = TRUE) # session 2 - session 1
  near(unname(tt$statistic)^2, msj / mse)         # t^2 = MSJ / MSE
  near(sd_d^2, 2 * mse)
  reliability[[length(reliability) + 1]] <- list(
    exercise = e, side = s, n = n, dropped = dropped,
    msb = msb, msj = msj, mse = mse, msw = msw, icc = icc,
    sem_consistency = sqrt(mse), sem_agreement = sqrt(msw),
    mdc95_consistency = z * sqrt(2) * sqrt(mse),  # qnorm(0.975) * sqrt(2) * SEM
    mdc95_agreement = z * sqrt(2) * sqrt(msw),
    bland_altman = bland_altman,
    paired_t = list(t = unname(tt$statistic), df = unname(tt$parameter), p = tt$p.value))
}

# --------------------------------------------------------------------- relate
# Session 1. left and right need only their own leg, every other measure both
# legs; log_ratio also leaves out a pair with a zero leg.
measures <- c("weaker", "stronger", "left", "right", "mean", "log_ratio", "abs_asymmetry")
leg_measure <- function(e, m, session = "1") {
  L <- unname(scores[, session, e, "left"]); R <- unname(scores[, session, e, "right"])
  switch(m,
    left = L, right = R,
    weaker = pmin(L, R), stronger = pmax(L, R), mean = (L + R) / 2,
    log_ratio = { q <- log(R / L); q[!is.finite(q)] <- NA; q },
    abs_asymmetry = 100 * abs(L - R) / pmax(L, R))
}
speed <- 7.62 / person("t25fw", "1")              # 25 feet = 7.62 m; m/s
outcomes <- list(list("t25fw", "speed", speed),
                 list("6mwt", "identity", person("6mwt", "1")))
relate <- list()
for (o in outcomes) for (e in exercises) for (m in measures) {
  x <- leg_measure(e, m); y <- o[[3]]
  ok <- !is.na(x) & !is.na(y)
  x <- x[ok]; y <- y[ok]; n <- length(x)
  pe <- cor.test(x, y, method = "pearson")        # conf.int: Fisher z, 1/sqrt(n - 3)
  rho <- cor(rank(x), rank(y))                    # = cor(x, y, method = "spearman")
  near(rho, cor(x, y, method = "spearman"))
  t_rho <- rho * sqrt((n - 2) / (1 - rho^2))
  # Bonett and Wright 2000
  rho_ci <- tanh(atanh(rho) + c(-1, 1) * z * sqrt((1 + rho^2 / 2) / (n - 3)))
  # tau-b; tie-corrected normal without continuity correction
  ke <- cor.test(x, y, method = "kendall", exact = FALSE, continuity = FALSE)
  near(pe$conf.int, tanh(atanh(pe$estimate) + c(-1, 1) * z / sqrt(n - 3)))
  relate[[length(relate) + 1]] <- list(
    outcome = o[[1]], scale = o[[2]], exercise = e, measure = m, n = n,
    pearson = list(r = unname(pe$estimate), lower = pe$conf.int[1], upper = pe$conf.int[2],
                   t = unname(pe$statistic), p = pe$p.value),
    spearman = list(rho = rho, p_t_approx = 2 * pt(-abs(t_rho), n - 2),
                    lower = rho_ci[1], upper = rho_ci[2]),
    kendall = list(tau_b = unname(ke$estimate), z = unname(ke$statistic), p = ke$p.value))
}

# --------------------------------------------------------------------- cohort
# Session 1. Exact two-sided p of the signed ranks over all patterns of signs:
# twice the share of subsets of the doubled mid-ranks that sum to at most the
# smaller rank sum. Readings are in steps: differences are rounded to 9 decimals.
signed_rank <- function(d) {
  d <- round(d, 9); d <- d[d != 0]
  r <- rank(abs(d))
  plus <- sum(r[d > 0]); minus <- sum(r[d < 0])
  ways <- c(1, rep(0, sum(2 * r)))
  for (step in 2 * r)
    ways <- ways + c(rep(0, step), ways[seq_len(length(ways) - step)])
  p <- min(1, 2 * sum(ways[1:(2 * min(plus, minus) + 1)]) / sum(ways))
  if (!anyDuplicated(r)) near(p, wilcox.test(d, exact = TRUE)$p.value)
  list(plus = plus, minus = minus, p = p)
}
cohort <- list()
for (e in exercises) {
  L <- unname(scores[, "1", e, "left"]); R <- unname(scores[, "1", e, "right"])
  ok <- !is.na(L) & !is.na(R)
  L <- L[ok]; R <- R[ok]
  d <- log(R / L); d <- d[is.finite(d)]
  tt <- t.test(d); w <- signed_rank(R - L)
  a <- 100 * abs(L - R) / pmax(L, R); a <- a[!is.nan(a)]
  beyond <- sum(a > 10)
  share <- prop.test(beyond, length(a), correct = FALSE)$conf.int
  cohort[[length(cohort) + 1]] <- list(
    exercise = e, persons = length(L), one_leg_unable = sum((L == 0) != (R == 0)),
    left_weaker = sum(L < R), right_weaker = sum(R < L), mean_absolute = mean(a),
    beyond = beyond, n = length(a), share_lower = share[1], share_upper = share[2],
    mean_log_ratio = mean(d), lower = tt$conf.int[1], upper = tt$conf.int[2],
    t = unname(tt$statistic), df = unname(tt$parameter), p = tt$p.value,
    dz = mean(d) / sd(d), plus = w$plus, minus = w$minus, wilcoxon_p = w$p)
}
for (from in c("p", "wilcoxon_p")) {
  p <- vapply(cohort, function(r) r[[from]], 0)
  holm <- p.adjust(p, "holm"); bh <- p.adjust(p, "BH")
  for (i in seq_along(cohort)) {
    cohort[[i]][[paste0(from, "_holm")]] <- holm[i]
    cohort[[i]][[paste0(from, "_bh")]] <- bh[i]
  }
}

# ------------------------------------------------------------------------ fit
# lm on session 1, complete cases
d <- data.frame(speed = speed, calf = leg_measure("calf_raise", "weaker"),
                curl = leg_measure("leg_curl", "weaker"))
d <- d[complete.cases(d), ]
model <- lm(speed ~ calf + curl, data = d)
sm <- summary(model)
X <- model.matrix(model)
xtx_inverse <- sm$cov.unscaled                    # (X'X)^-1
near(xtx_inverse, solve(crossprod(X)), 1e-8)
limits <- confint(model, level = 0.95)
labels <- c("intercept", "calf_raise weaker", "leg_curl weaker")
coefficients <- lapply(1:3, function(i) list(
  name = labels[i], estimate = sm$coefficients[i, 1], se = sm$coefficients[i, 2],
  t = sm$coefficients[i, 3], p = sm$coefficients[i, 4],
  lower = limits[i, 1], upper = limits[i, 2]))
new_persons <- list(
  list(id = "NEW-A", calf_raise = c(47.5, 40), leg_curl = c(27.5, 32.5)),   # typical
  list(id = "NEW-B", calf_raise = c(15, 22.5), leg_curl = c(17.5, 5)),      # weak
  list(id = "NEW-C", calf_raise = c(130, 120), leg_curl = c(85, 90)))       # far outside
predictions <- lapply(new_persons, function(q) {
  new <- data.frame(calf = min(q$calf_raise), curl = min(q$leg_curl))
  p <- predict(model, new, interval = "prediction", level = 0.95)
  x0 <- c(1, new$calf, new$curl)
  h <- drop(t(x0) %*% xtx_inverse %*% x0)
  near(p[, "upr"] - p[, "fit"], qt(0.975, model$df.residual) * sm$sigma * sqrt(1 + h))
  seconds <- function(v) if (v > 0) unname(7.62 / v) else NA   # null: infinite
  list(id = q$id,
       calf_raise = list(left = q$calf_raise[1], right = q$calf_raise[2]),
       leg_curl = list(left = q$leg_curl[1], right = q$leg_curl[2]),
       calf_raise_weaker = new$calf, leg_curl_weaker = new$curl,
       inside_range = new$calf >= min(d$calf) && new$calf <= max(d$calf) &&
                      new$curl >= min(d$curl) && new$curl <= max(d$curl),
       speed = list(fit = unname(p[, "fit"]), lower = unname(p[, "lwr"]),
                    upper = unname(p[, "upr"])),
       leverage = h,
       time = list(fit = seconds(p[, "fit"]), lower = seconds(p[, "upr"]),
                   upper = seconds(p[, "lwr"])))
})
fstat <- sm$fstatistic
fit <- list(
  formula = "7.62/t25fw ~ calf_raise weaker + leg_curl weaker", session = "1",
  n = nrow(d), coefficients = coefficients, sigma = sm$sigma, df = model$df.residual,
  r_squared = sm$r.squared, adjusted_r_squared = sm$adj.r.squared,
  f = unname(fstat[1]), f_df1 = unname(fstat[2]), f_df2 = unname(fstat[3]),
  f_p = pf(fstat[[1]], fstat[[2]], fstat[[3]], lower.tail = FALSE),
  aic = AIC(model), bic = BIC(model),             # sigma counted as a parameter
  xtx_inverse = as.list(as.vector(t(xtx_inverse))),   # row-major, intercept first
  predictor_range = list(
    calf_raise_weaker = list(min = min(d$calf), max = max(d$calf)),
    leg_curl_weaker = list(min = min(d$curl), max = max(d$curl))),
  max_leverage = max(hatvalues(model)),
  predictions = predictions)

# ------------------------------------------------------------------------ out
calls <- list(
  score = "max(trials) of a leg in a session; unable = 0; empty or absent = missing",
  asymmetry = "S = max(L, R), W = min(L, R); log(R/L); 100*(S-W)/S; 100*(R-L)/S; 100*W/S; 100*(S-W)/W; 100*(R-L)/(R+L); 100*(R-L)/(0.5*(R+L)); 100*(45 - atan(L/R)*180/pi)/90; weaker_side none when L = R",
  reliability = "psych::ICC(x, missing = FALSE, lmer = FALSE), p by pf(lower.tail = FALSE); mean squares from sums of squares; SEM = sqrt(MSE), sqrt(MSW); MDC95 = qnorm(0.975)*sqrt(2)*SEM; dropped = scored at one session only",
  bland_altman = "d = session 2 - session 1; t.test(d)$conf.int; mean(d) -+ qnorm(0.975)*sd(d); 1999: limit -+ qt(0.975, n-1)*sd*sqrt(1/n + z^2/(2*(n-1))); exact: bias +- qt(c(0.025, 0.975), n-1, ncp = z*sqrt(n))*sd/sqrt(n)",
  paired_t = "t.test(session2, session1, paired = TRUE)",
  relate = "session 1; cor.test(x, y); cor(rank(x), rank(y)) with t on n-2 and tanh(atanh(rho) -+ z/sqrt(n-3)); cor.test(x, y, method = 'kendall', exact = FALSE, continuity = FALSE)",
  cohort = "session 1; t.test(log(R/L)) where finite; mean/sd; exact signed ranks of R - L by convolution of the doubled mid-ranks; prop.test(sum(a > 10), n, correct = FALSE); p.adjust holm, BH over the exercises",
  fit = "lm(speed ~ calf + curl); confint; predict(interval = 'prediction'); summary()$cov.unscaled; AIC; BIC")
out <- list(
  synthetic = TRUE,
  made_by = "Rscript deploy/examples/expected/peers.R deploy/examples/synthetic-cohort.csv Tests/Expected/synthetic-cohort.json",
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."),
                  psych = as.character(packageVersion("psych"))),
  calls = calls,
  asymmetry = asymmetry, reliability = reliability, relate = relate, cohort = cohort,
  fit = fit)
con <- file(args[2], open = "wb")
writeLines(json(out), con, sep = "\n")
close(con)

# ------------------------------------------------------------- a short report
cat(sprintf("%d asymmetry rows, %d reliability, %d relate, %d cohort\n",
            length(asymmetry), length(reliability), length(relate), length(cohort)))
for (r in reliability)
  cat(sprintf("%-14s %-5s n %2d dropped %d  ICC(2,1) %.3f [%.3f, %.3f]  MDC95 %.2f  p(paired) %.3f\n",
              r$exercise, r$side, r$n, r$dropped, r$icc$ICC2$estimate, r$icc$ICC2$lower,
              r$icc$ICC2$upper, r$mdc95_agreement, r$paired_t$p))
for (r in relate) if (r$measure %in% c("weaker", "stronger"))
  cat(sprintf("%-6s %-14s %-9s n %d  r %6.3f  rho %6.3f  tau %6.3f\n", r$outcome,
              r$exercise, r$measure, r$n, r$pearson$r, r$spearman$rho, r$kendall$tau_b))
print(sm$coefficients)
cat(sprintf("sigma %.4f  R2 %.4f  max leverage %.3f\n", sm$sigma, sm$r.squared, fit$max_leverage))
for (p in predictions)
  cat(sprintf("%s  speed %.3f [%.3f, %.3f]  h %.3f  time %.2f [%.2f, %.2f]\n", p$id,
              p$speed$fit, p$speed$lower, p$speed$upper, p$leverage,
              p$time$fit, p$time$lower, p$time$upper))
