"""What all tests share: how hypothesis looks for counterexamples."""

import os

from hypothesis import HealthCheck, settings

# A law is no slower to break on a busy machine: no deadline, no complaint about slow examples.
# In CI the same examples every time, so that a run fails for what changed and nothing else.
settings.register_profile(
    "sayso",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("sayso")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does, before numpy loads
