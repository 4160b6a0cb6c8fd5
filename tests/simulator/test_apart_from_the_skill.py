"""What the simulator writes down for itself, because it imports nothing of the skill, is as the skill has it."""

from simulator.cli import skill_process
from simulator.device import breath_sound
from simulator.ears import model
from skill.content.catalogue import LOCALES
from skill.exercise.protocol import MAX_REPS
from skill.settings import AudioRenderer


def test_the_simulator_and_the_skill_have_the_same_locales() -> None:
    assert model.LOCALES == LOCALES == ("en-US", "en-GB", "en-CA", "en-AU", "en-IN")


def test_the_simulator_offers_every_renderer_of_the_skill() -> None:
    assert skill_process.RENDERERS == tuple(AudioRenderer) == ("apla", "ssml")


def test_the_sound_of_a_breath_lasts_as_many_reps_as_a_leg_may_have() -> None:
    assert breath_sound.REPS == MAX_REPS == 10
