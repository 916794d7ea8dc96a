"""Times Python's answers to the tasks of kernel-benchmark: median microseconds a call, as JSON lines.

Usage: peers.py SECONDS_A_TASK
"""

import json
import sys
import time
import warnings

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import stats

SECONDS = float(sys.argv[1])


def clock(task, peer, body):
    start = time.perf_counter()
    while time.perf_counter() - start < SECONDS / 5:
        body()
    times = []
    start = time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        before = time.perf_counter()
        body()
        times.append((time.perf_counter() - before) * 1e6)
    print(json.dumps({"task": task, "peer": peer, "medianUs": float(np.median(times)),
                      "calls": len(times)}))


rng = np.random.default_rng(900)
strength = 40 + 12 * rng.standard_normal(30)
a = np.round(strength + 2 * rng.standard_normal(30), 1)
b = np.round(strength + 1 + 2 * rng.standard_normal(30), 1)


def agreement():
    """Paired t, limits with approximate and exact intervals, SEM, three CVs, Pearson, Lin's
    concordance, error against score, proportional bias."""
    n = len(a)
    d, m = b - a, (a + b) / 2
    t = stats.ttest_rel(b, a)
    bias, sd = d.mean(), d.std(ddof=1)
    z, q = stats.norm.ppf(0.975), stats.t.ppf(0.975, n - 1)
    interval = bias + np.array([-1, 1]) * q * sd / np.sqrt(n)
    limits = bias + np.array([-1, 1]) * z * sd
    half = q * sd * np.sqrt(1 / n + z**2 / (2 * (n - 1)))
    exact = bias + stats.nct.ppf([0.025, 0.975], n - 1, z * np.sqrt(n)) * sd / np.sqrt(n)
    sem = sd / np.sqrt(2)
    sem_interval = sem * np.sqrt((n - 1) / stats.chi2.ppf([0.975, 0.025], n - 1))
    pairs = np.column_stack([a, b])
    cvs = (sem / pairs.mean(), np.mean(pairs.std(axis=1, ddof=1) / pairs.mean(axis=1)),
           np.exp(np.std(np.log(b) - np.log(a), ddof=1) / np.sqrt(2)) - 1)
    r = stats.pearsonr(a, b)
    covariance = np.mean((a - a.mean()) * (b - b.mean()))
    ccc = 2 * covariance / (a.var() + b.var() + (a.mean() - b.mean()) ** 2)
    size = np.abs(d)
    error = (stats.pearsonr(size, m), stats.spearmanr(size, m), stats.kendalltau(size, m),
             stats.linregress(m, size))
    return (t, interval, limits, half, exact, sem_interval, cvs, r, ccc, error,
            stats.linregress(m, d))


x = 30 + 8 * rng.standard_normal((50, 4))
y = 0.5 + 0.01 * x[:, 0] + 0.02 * x[:, 1] + 0.2 * rng.standard_normal(50)
new = np.array([[1, 31, 28, 35, 30]])


def regression():
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    influence = fit.get_influence()
    return (fit.bse, fit.tvalues, fit.pvalues, fit.conf_int(), fit.rsquared, fit.fvalue,
            influence.cooks_distance, influence.resid_studentized_external,
            fit.get_prediction(new).summary_frame())


def icc_a1(first, second, axis):
    """ICC(A,1) of many tables at once, resamples along the leading axes."""
    n = first.shape[axis]
    rows = (first + second) / 2
    grand = rows.mean(axis=axis, keepdims=True)
    msb = 2 * ((rows - grand) ** 2).sum(axis=axis) / (n - 1)
    columns = [c.mean(axis=axis, keepdims=True) for c in (first, second)]
    msj = n * sum(((c - grand) ** 2).sum(axis=axis) for c in columns)
    mse = sum(((s - rows - c + grand) ** 2).sum(axis=axis)
              for s, c in zip((first, second), columns)) / (n - 1)
    return (msb - mse) / (msb + mse + 2 * (msj - mse) / n)


def bootstrap():
    return stats.bootstrap((a, b), icc_a1, paired=True, vectorized=True, n_resamples=10_000,
                           method="BCa", random_state=np.random.default_rng(1))


warnings.simplefilter("ignore")
clock("agreement", f"scipy {scipy.__version__}, NumPy {np.__version__}", agreement)
clock("regression", f"statsmodels {statsmodels.__version__}", regression)
clock("bootstrap", f"scipy {scipy.__version__}, vectorised", bootstrap)
