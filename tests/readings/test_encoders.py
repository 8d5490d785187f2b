"""Windows go through the encoder once each, on as many threads as are given, the caller's too."""

import threading
from typing import Any, cast

import pytest

from sayso.readings.analysis.pieces import Window
from sayso.readings.encoders import Encoders


def window(number: int) -> Window:
    return cast(Window, number)


def results(encoders: Encoders, begun: list[Any]) -> list[Any]:
    return [encoders.result(each) for each in begun]


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_every_window_has_its_own_result_and_is_encoded_once(threads: int) -> None:
    seen: list[Any] = []

    def encode(each: Window) -> Any:
        seen.append(each)
        return ("encoded", each)

    encoders = Encoders(encode, threads)
    begun = [encoders.begin(window(number)) for number in range(40)]

    found = results(encoders, begun)
    encoders.close()

    assert found == [("encoded", number) for number in range(40)]
    assert sorted(seen) == list(range(40))


def test_with_one_thread_the_caller_encodes_by_itself() -> None:
    threads = set()

    def encode(each: Window) -> Any:
        threads.add(threading.current_thread())
        return each

    encoders = Encoders(encode, 1)
    begun = [encoders.begin(window(number)) for number in range(5)]

    assert results(encoders, [begun[3], begun[0]]) == [3, 0]
    assert threads == {threading.current_thread()}


def test_the_caller_takes_up_other_windows_while_its_own_is_with_another_thread() -> None:
    begun_first, go_on = threading.Event(), threading.Event()
    by_caller: list[Any] = []

    def encode(each: Window) -> Any:
        if cast(int, each) == 0:
            begun_first.set()
            go_on.wait(timeout=30)
        elif threading.current_thread() is threading.main_thread():
            by_caller.append(each)
            if len(by_caller) == 3:
                go_on.set()
        return each

    encoders = Encoders(encode, 2)
    begun = [encoders.begin(window(number)) for number in range(4)]
    begun_first.wait(timeout=30)

    assert results(encoders, begun[:1]) == [0]
    assert by_caller == [1, 2, 3]
    assert results(encoders, begun[1:]) == [1, 2, 3]
    encoders.close()
