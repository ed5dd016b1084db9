"""French text to sentences and words with part of speech, lemma and dependency: the one layer that knows spaCy."""

import os

# The matrices here are small: one thread each is faster than several, and parallel workers share the cores. numpy reads
# this when it is first imported; a value that the user has set is kept.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
