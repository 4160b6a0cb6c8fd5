"""The room a browser looks into: one Echo in real time, what happens to it, and the sounds that belong to that."""

import json
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from simulator.audio.mixing import mixed
from simulator.audio.samples import wav
from simulator.audio.voice import Espeak
from simulator.cli.script import set_to, spoken, told
from simulator.device import apl
from simulator.device.echo import Answered, Echo, Event, State
from simulator.device.request import Json
from simulator.device.timeline import Kind, Timeline, UnplayableError
from simulator.device.viewport import VIEWPORTS

TICK_SECONDS = 0.05
PATIENCE_SECONDS = 15.0
"""After so long without news a browser is told that there is none, so that its line stays open."""


@dataclass(slots=True)
class Room:
    """What a browser shows of one Echo: what happened, in order, and the sounds that belong to it."""

    echo: Echo
    voice: Espeak | None
    happened: list[Json] = field(default_factory=list)
    sounds: dict[str, bytes] = field(default_factory=dict)
    changed: threading.Condition = field(default_factory=threading.Condition)
    state: State | None = None
    open: bool = True

    def say(self, words: str) -> None:
        """Somebody speaks, or has typed what they would say."""
        with self.changed:
            self._happens({"kind": "heard", "words": words})
            self._told(self.echo.hear(words))

    def touch(self, arguments: Sequence[Any]) -> None:
        """Somebody touches the screen."""
        with self.changed:
            self._happens({"kind": "heard", "words": f"(touches: {' '.join(map(str, arguments))})"})
            self._told(self.echo.touch(arguments))

    def look(self, name: str) -> None:
        """The device gets another screen; what is on it comes with the next answer."""
        with self.changed:
            set_to(self.echo, "screen", name)
            screen = VIEWPORTS[name]
            size = {"width": screen.width, "height": screen.height, "dpi": screen.dpi}
            shape = {"shape": screen.shape, "mode": screen.mode}
            self._happens({"kind": "screen", "name": name, "screen": size | shape})

    def pass_time(self, ms: int) -> None:
        """Let time pass for the device."""
        with self.changed:
            self._told(self.echo.pass_time(ms))

    def tick(self) -> None:
        """Keep the device's time until the room is closed; while an answer is got ready it stands still."""
        before = time.monotonic()
        while self.open:
            time.sleep(TICK_SECONDS)
            self.pass_time(round((time.monotonic() - before) * 1000))
            before = time.monotonic()

    def close(self) -> None:
        """Let the device end what is open, and tell all who listen that there is no more."""
        with self.changed:
            self.open = False
            self._told(self.echo.leave())

    def events(self) -> Iterator[Json]:
        """What has happened, and from then on what happens; nothing, now and then, while nothing does."""
        told = 0
        while self.open or told < len(self.happened):
            with self.changed:
                self.changed.wait_for(partial(self._news, told), timeout=PATIENCE_SECONDS)
                new = self.happened[told:]
            yield from new or [{}]
            told += len(new)

    def _news(self, told: int) -> bool:
        return told < len(self.happened) or not self.open

    def _told(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Answered):
                self._happens(self._answered(event))
            else:
                for line in told([event]):
                    self._happens({"kind": "told", "line": line})
        if self.echo.state is not self.state:
            self.state = self.echo.state
            self._happens({"kind": "state", "state": self.state})

    def _answered(self, event: Answered) -> Json:
        """An answer as the browser gets it: what is said, the page, and the address of the sound."""
        sound = self._sound(event.timeline)
        page = None if event.reprompt else _page(event.answer, sound)
        return {
            "kind": "answered",
            "lines": list(spoken(event.timeline)),
            "in": event.at - self.echo.now,
            "sound": sound,
            "page": page,
            "inside": bool(page and page["datasources"]),
            "request": event.request,
            "answer": event.answer,
        }

    def _sound(self, timeline: Timeline) -> str:
        """Where the sound of an answer is to be had; nowhere without a voice, or when there is nothing to be heard."""
        if self.voice is None or not any(entry.kind is not Kind.SILENCE for entry in timeline):
            return ""
        try:
            samples = mixed(timeline, self.voice.say)
        except UnplayableError as why:
            self._happens({"kind": "told", "line": f"(not heard: {why})"})
            return ""
        name = f"{len(self.sounds)}.wav"
        self.sounds[name] = wav(samples)
        return f"sound/{name}"

    def _happens(self, event: Json) -> None:
        self.happened.append(event)
        self.changed.notify_all()


def _page(answer: Json | None, sound: str) -> Json | None:
    """The page of an answer, with the sound where Amazon's cloud would have put it."""
    directives = (answer or {}).get("response", {}).get("directives") or ()
    page = next((each for each in directives if each.get("type") == apl.RENDER), None)
    if page is None:
        return None
    sources = json.loads(json.dumps(page.get("datasources") or {}))
    for source in sources.values():
        for transformer in source.get("transformers") or ():
            if transformer.get("transformer") == apl.TO_SPEECH:
                source["properties"][transformer["outputName"]] = {"url": sound}
    return {"document": page["document"], "datasources": sources}
