"""Distress while the leg moves stops it, whether a sample of the model or the skill's own ear hears it."""

from copy import deepcopy

import pytest

from simulator.device import request
from simulator.ears.recognizer import Recognizer
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation


def table(text: str) -> list[tuple[str, str]]:
    """Kind and sentence of a table like "Pain: ow / it hurts"; a line that names no kind goes on with the last."""
    kind, rows = "", []
    for line in filter(None, map(str.strip, text.splitlines())):
        name, colon, sentences = line.partition(": ")
        kind = name if colon else kind
        rows += [(kind, sentence.strip()) for sentence in (sentences if colon else line).split(" / ")]
    return rows


DISTRESS = table("""
    Pain: ow / ouch my knee / ow my back / ow ow ow / ow ow my leg / owie / that hurts / it hurts / oh it hurts
    it hurts a bit / it hurts a little / it really hurts / yeah it hurts / it still hurts / it hurst / stop it hurts
    stop stop it hurts / stop my hip hurts / hold on it hurts / hang on it hurts / okay my knee hurts
    um my back hurts / my knee hurts / my nee hurts / my knee hearts / my back is hurting
    my lower back is killing me / my knee hurts when I bend it / it hurts behind my knee / my neck hurts
    the back of my knee hurts / the front of my hip hurts / it hurts on the inside of my knee / both my knees hurt
    pain in my hip / there's pain in my lower back / I have a little pain in my knee
    I'm feeling some pain in my knee / I'm in pain / knee pain / it's hurting again / my back feels tight
    my hip is stiff / it's pulling in my back / it's pinching in my hip / my knee is clicking / I've got a bad cramp
    I've got a really bad cramp / cramp in my foot / my hamstring is cramping / my back is in spasm
    I've pulled my hamstring / my back just went / something popped in my knee / my knee gave way
    a twinge in my back / it's a bit painful / it's quite painful / it aches / my hip aches / it's tender
    this is really uncomfortable / it was uncomfortable / I'm not comfortable / that doesn't feel good
    that doesn't feel right / I don't like how that feels / my knee is swollen / my calf hurts / I hurt my back

    Sharp: sharp / it's sharp / ooh that's sharp / it feels sharp / it's really sharp / a sharp pain in my hip
    I felt a sharp pain in my back / stop it's sharp / a stabbing pain in my left knee / it's like being stabbed
    like a knife in my back / shooting pain / it's running down the back of my leg / the pain goes down my leg
    it's spreading / it's spreading to my hip / like an electric shock down my leg / my foot went to sleep
    my foot's asleep / my leg has gone dead / dead leg / my leg is weak / my foot is numb / my toes have gone numb
    it's gone numb / it's burning / pins and needles / I've got pins and needles in my foot / my toes are tingling
    it's agony / I'm in so much pain / I'm in terrible pain / it hurts so much / it really really hurts
    it hurts like hell / it's unbearable / I can't bear it / I can't stand the pain / too painful
    it's getting worse / it hurts more now / it hurts worse / the pain is really bad / I think I tore something

    Dizzy: dizzy / I'm dizzy / I feel dizzy / I'm so dizzy / I'm a bit dizzy / I'm getting really dizzy
    stop I'm dizzy / stop I feel sick / I've got vertigo / I'm lightheaded / I feel light headed
    my head is spinning / everything's spinning / I feel faint / I'm going to pass out / I feel woozy / I feel funny
    I feel sick / I feel a bit sick / I'm going to throw up / I don't feel well / I don't feel so good
    I feel terrible / I'm short of breath / I'm really short of breath / I'm out of breath / I've run out of breath
    I'm getting breathless / I'm hyperventilating / my heart is racing / my heart is beating really fast
    I'm seeing stars / my vision is blurry / I'm panicking / my hands are tingling

    Emergency: chest pain / I've got chest pains / my chest hurts / my chest is tight / a sharp pain in my chest
    I have a sharp pain in my chest / stop my chest hurts / I think I'm having a heart attack
    pain down my left arm / my left arm hurts / my left arm is numb / my jaw hurts / I'm having a stroke
    my face is numb / I can't speak / I can't see / it hurts to breathe / I can't breathe / I can't breath
    I can't breathe properly / stop I can't breathe / help I can't breathe / I can't catch my breath
    I can't get a breath in / I'm choking / it's hard to breathe / I need air / call an ambulance
    call nine one one / call 911 / dial 999 / call 112 / call a doctor / call my daughter / get help
    somebody help me / I can't move / I can't move my legs / I can't feel my legs
    I can't feel my toes / both my legs have gone weak / my legs are numb / my legs gave way / numb between my legs
    my bum has gone numb / I've wet myself / I've lost control of my bladder / my calf is swollen / my calf is hot
    my calf is swollen and red / I hit my head / I'm bleeding / I've broken my hip / my hip popped out
    I passed out / I'm dying / it's an emergency

    Fallen: help I've fallen / I fell / I've fallen and I can't get up / help I can't get up
    I can't get up / I'm stuck on the floor
""")

# Where each kind leads; what may be the worse kind is taken for that, and what is sharp may be asked about first.
LEADS_TO = {
    "Pain": {"pain"},
    "Sharp": {"rise", "pain"},
    "Dizzy": {"dizzy", "end"},
    "Emergency": {"end"},
    "Fallen": {"up"},  # stay where you are, with the number to call; then the way up, step by step
}


@pytest.fixture(scope="module")
def moving(recognizer: Recognizer) -> Conversation:
    """Somebody whose leg is moving."""
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    return conversation


@pytest.mark.parametrize(("kind", "sentence"), DISTRESS, ids=[sentence for _, sentence in DISTRESS])
def test_distress_while_moving_stops_the_leg(moving: Conversation, kind: str, sentence: str) -> None:
    before = deepcopy(moving.talk.attributes)
    heard = moving.recognizer.hear(sentence)
    answer = moving.send(request.intent(heard, moving.recognizer.kinds[heard.intent]))
    moving.talk.attributes = before

    assert load(answer["sessionAttributes"]["session"]).state in LEADS_TO[kind]
