"""What Sayso's reader gets right, measured against published corpora and invented reports.

``python -m eval --data DIR`` prints every figure with the best simple baseline beside it;
``python -m eval.floors`` checks the floors kept in ``eval/floors.json``;
``python -m eval.bench`` measures speed. Nothing in here is part of the installed package.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does, before numpy loads
