"""Windows on their way through the encoder, on as many cores as are given.

Decoding takes one thread, and less time than the encoder: so that no core is idle, the thread that
decodes is one of those that encode. Where the window it needs is not there yet, it takes up the
next one that no other thread has begun with.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from sayso.readings.analysis.network import Floats
from sayso.readings.analysis.pieces import Window

Encoded = tuple[Floats, Floats]


class Encoding:
    """One window: waiting for a thread, with one, or through."""

    def __init__(self, window: Window, begun: Future[Encoded] | None) -> None:
        self.window = window
        self.begun = begun
        self.encoded: Encoded | None = None

    def is_there(self) -> bool:
        return self.encoded is not None or (self.begun is not None and self.begun.done())

    def is_free(self) -> bool:
        """Whether no thread has begun with it, nor will."""
        return self.encoded is None and (self.begun is None or self.begun.cancel())


class Encoders:
    """The threads that encode: those beside the caller's, and the caller's own while it waits.

    encode: one call of the encoder. threads: of them all. Used from one thread alone.
    """

    def __init__(self, encode: Callable[[Window], Encoded], threads: int) -> None:
        self._encode = encode
        self._waiting: deque[Encoding] = deque()
        self._pool = (
            ThreadPoolExecutor(threads - 1, thread_name_prefix="sayso-encoder")
            if threads > 1
            else None
        )

    def begin(self, window: Window) -> Encoding:
        begun = self._pool.submit(self._encode, window) if self._pool is not None else None
        self._waiting.append(Encoding(window, begun))
        return self._waiting[-1]

    def result(self, wanted: Encoding) -> Encoded:
        """The encoder's vectors and logits for a window; what waits longest is done meanwhile."""
        while self._waiting and not wanted.is_there():
            other = self._waiting.popleft()
            if other.is_free():
                other.encoded = self._encode(other.window)
        if wanted.encoded is not None:
            return wanted.encoded
        if wanted.begun is None:
            raise ValueError("a window that these encoders have not begun with")
        return wanted.begun.result()

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
