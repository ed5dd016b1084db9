"""Follow an article from its first word to its last and say who each mention is.

Names come first, over the whole article, so that a headline's "Poutine" already is the text's "Vladimir Poutine".
Then titles and pronouns are resolved in the order of the text, each with what stands before it; last the "nous" and
"je" of quotations, whose speaker often comes after them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from timeline.language.document import Document, Token
from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.appositions import beside
from timeline.mentions.actors.resolution.cast import Cast, Member
from timeline.mentions.actors.resolution.history import Candidate, History, best_of, role_of, verb_of
from timeline.mentions.actors.resolution.naming import name_everybody, name_of
from timeline.mentions.actors.resolution.phrases import find_phrases
from timeline.mentions.actors.resolution.places import Place, places_of
from timeline.mentions.actors.resolution.pronouns import find_pronouns
from timeline.mentions.actors.resolution.relatives import antecedent, find_relatives, noun_above
from timeline.mentions.actors.resolution.several import members_of
from timeline.mentions.actors.resolution.speakers import Speakers
from timeline.mentions.actors.resolution.titles import bearer_of, is_counterpart, represented_state
from timeline.mentions.entity import ActorMention, Actors, Form
from timeline.mentions.quotation import Quotation
from timeline.mentions.subjects import own_subject, subject_of
from timeline.records import Kind

LATER = frozenset({Pointing.SPEAKER, Pointing.SPEAKERS, Pointing.ADDRESSEE})


class Resolver:
    """The state of one pass over one article."""

    def __init__(
        self, document: Document, recognised: list[Recognised], quotations: list[Quotation], gazetteer: Gazetteer | None
    ) -> None:
        self.document = document
        self.recognised = sorted(recognised, key=lambda found: (found.start, -found.end))
        self.cast = Cast(gazetteer)
        self.history = History()
        self.speakers = Speakers(document, quotations)
        self.named: dict[int, list[Member | None]] = {}  # by position in `recognised`
        self.mentions: dict[int, ActorMention] = {}  # by head
        self.places = places_of(document, self.recognised)
        self._starts = [found.start for found in self.recognised]
        self._furthest = _running_ends(self.recognised)

    def run(self) -> Actors:
        """Resolve everything."""
        self.named = name_everybody(self.recognised, self.cast)
        later: list[Anaphor] = []
        for _, step in sorted(self._steps(), key=lambda step: step[0]):
            if isinstance(step, int):
                self._mention(step)
            elif isinstance(step, Token):
                self._noun(step)
            elif step.pointing in LATER:
                later.append(step)
            else:
                self._point(step)
        for anaphor in later:
            self._keep(anaphor, self.speakers.meant_by(anaphor, self.mentions, self.cast))
        return Actors([member.entity for member in self.cast.members], list(self.mentions.values()))

    def _steps(self) -> list[tuple[tuple[int, int], int | Token | Anaphor]]:
        """Mentions, nouns that are no actors and pointing words, each with its place in the order of reading."""
        steps: list[tuple[tuple[int, int], int | Token | Anaphor]] = []
        heads = {found.head for found in self.recognised}
        for position, found in enumerate(self.recognised):
            steps.append(((found.head, 0), position))
        for anaphor in find_pronouns(self.document):
            steps.append(((anaphor.token.index, 1), anaphor))
        for anaphor in find_phrases(self.document):
            steps.append(((anaphor.token.index, -1), anaphor))
        for token in find_relatives(self.document):
            verb = verb_of(token)
            relative = Anaphor(token.start, token.end, token, Pointing.RELATIVE, Form.PRONOUN, verb=verb)
            steps.append(((token.index, 1), relative))
        for token in self.document.tokens:
            if token.pos == "NOUN" and token.index not in heads and self._covering(token) is None:
                steps.append(((token.index, 0), token))
        return steps

    def _covering(self, token: Token) -> int | None:
        """The position of the recognised phrase in which a token stands."""
        at = bisect_right(self._starts, token.start) - 1
        while at >= 0 and self._furthest[at] >= token.end:
            if self.recognised[at].end >= token.end:
                return at
            at -= 1
        return None

    # Mentions that were recognised

    def _mention(self, position: int) -> None:
        found = self.recognised[position]
        if found.head in self.mentions:
            return  # "les deux hommes", resolved already
        units = found.parts or (found,)
        members = [
            member if member is not None else self._without_name(unit, found)
            for unit, member in zip(units, self.named[position], strict=True)
        ]
        for unit, member in zip(units, members, strict=True):
            member.last = max(member.last, found.head)
            self._same_office(unit, member)
        ids = tuple(dict.fromkeys(member.entity.id for member in members))
        self.mentions[found.head] = ActorMention(
            found.start, found.end, found.head, found.form, ids, found.function, found.place, found.public
        )
        head = self.document.tokens[found.head]
        gender = found.gender or (members[0].entity.gender if len(members) == 1 else None)
        common = head.pos == "NOUN" and found.form is not Form.ADJECTIVE
        gender = gender or (head.morph.get("Gender") if common else None)
        plural = found.plural or len(ids) > 1 or (len(members) == 1 and members[0].entity.plural)
        plural = plural or (common and head.morph.get("Number") == "Plur")
        place = self.places[position]
        self._remember(
            ids,
            head,
            found.start,
            found.end,
            found.form,
            gender,
            plural,
            found.place,
            place.role,
            place.verb,
            place.topic,
        )
        if place.group and place.group[-1] == position:
            self._remember_group(place)

    def _without_name(self, unit: Recognised, whole: Recognised) -> Member:
        """Whom a title means, or a new official known only by it."""
        position = self._covering(self.document.tokens[whole.head])
        neighbour = beside(self.document, self.recognised, self.places, position) if position is not None else None
        if neighbour is not None and unit is whole:
            bearer = self.named[neighbour][0]
            if bearer is not None:
                return self._known_by(bearer, unit)
        represented = represented_state(unit, whole, self.cast)
        if represented is not None:
            return represented
        bearer = bearer_of(unit, self.cast, self._counterpart(unit))
        if bearer is None:
            return self.cast.add(unit, name_of(unit, whole, self.document.text), named=False)
        return self._known_by(bearer, unit)

    def _known_by(self, bearer: Member, title: Recognised) -> Member:
        bearer.times += 1
        bearer.entity.gender = bearer.entity.gender or title.gender
        bearer.entity.country = bearer.entity.country or title.country
        self.cast.note_function(bearer, title)
        return bearer

    def _same_office(self, unit: Recognised, member: Member) -> None:
        """A minister's "homologue turc, Ali Demir" is the minister of Turkey."""
        counterpart = self._counterpart(unit)
        if counterpart is None or counterpart is member or not counterpart.functions:
            return
        title = counterpart.functions[0].title
        self.cast.note_function(member, replace(unit, function=title, country=unit.country or member.entity.country))

    def _counterpart(self, unit: Recognised) -> Member | None:
        """Whose "homologue" a phrase speaks of: whom its "son" means, else the subject of its clause."""
        if not is_counterpart(unit):
            return None
        first = self.document.token_at(unit.start)
        possessor = self._member_at(first) if first is not None else None
        if possessor is not None:
            return possessor
        verb = verb_of(self.document.tokens[unit.head])
        subject = subject_of(self.document, verb) if verb is not None else None
        return self._member_at(subject) if subject is not None and subject.index != unit.head else None

    def _member_at(self, token: Token) -> Member | None:
        mention = self.mentions.get(token.index)
        if mention is None or len(mention.entities) != 1:
            return None
        return self.cast.members[mention.entities[0]]

    def _remember(
        self, ids: tuple[int, ...], head: Token, start: int, end: int, form: Form, gender: str | None,
        plural: bool | None, place: bool = False, role: str | None = None, verb: Token | None = None, topic: bool = False,
    ) -> None:  # fmt: skip
        kinds = frozenset(kind for i in ids if (kind := self.cast.members[i].entity.kind) is not None)
        self.history.add(
            Candidate(
                ids, head, start, end, form, role or role_of(head), gender, plural, kinds or frozenset({Kind.OTHER}), place,
                self.speakers.quotation_at(head), verb if role else verb_of(head), topic,
            )
        )  # fmt: skip

    def _remember_group(self, place: Place) -> None:
        """Phrases joined by "et" are also pointed to together: "Berg et Diarra, qui", "leur accord"."""
        joined = [self.recognised[position] for position in place.group]
        mentions = [self.mentions[found.head] for found in joined if found.head in self.mentions]
        ids = tuple(dict.fromkeys(member for mention in mentions for member in mention.entities))
        genders = {self.cast.members[member].entity.gender for member in ids}
        gender = "Fem" if genders == {"Fem"} else None if genders <= {"Fem", None} else "Masc"
        head = self.document.tokens[joined[0].head]
        everywhere = all(found.place for found in joined)
        self._remember(
            ids, head, joined[0].start, joined[-1].end, joined[0].form, gender, True, everywhere, place.role, place.verb
        )

    def _noun(self, token: Token) -> None:
        """A noun that is no actor competes for the pronouns that agree with it."""
        if role_of(token) not in {"subject", "object"} and token.head is not None:
            return
        number = token.morph.get("Number")
        plural = None if number is None else number == "Plur"
        self._remember((), token, token.start, token.end, Form.GROUP, token.morph.get("Gender"), plural)

    # Words that point

    def _point(self, anaphor: Anaphor) -> None:
        if anaphor.pointing is Pointing.SEVERAL:
            ids = members_of(anaphor, self.history.before(anaphor), self.cast)
        elif anaphor.pointing in {Pointing.RELATIVE, Pointing.ECHO}:
            ids = self._antecedent(anaphor)
        elif anaphor.pointing is Pointing.NOMINAL:
            if self._is_described(anaphor):
                return
            ids = self._best(anaphor)
        else:
            ids = self._ahead(anaphor) if anaphor.pointing is Pointing.POSSESSIVE else ()
            ids = ids or self._best(anaphor) or self._ahead(anaphor)
        if not ids and anaphor.pointing in {Pointing.SEVERAL, Pointing.NOMINAL}:
            return
        self._keep(anaphor, ids)
        if ids and anaphor.pointing not in {Pointing.RELATIVE, Pointing.ECHO}:
            plural = len(ids) > 1 or anaphor.plural
            if anaphor.pointing is Pointing.POSSESSIVE:
                plural = len(ids) > 1 or self.cast.members[ids[0]].entity.plural
            gender = anaphor.gender or (self.cast.members[ids[0]].entity.gender if len(ids) == 1 else None)
            self._remember(ids, anaphor.token, anaphor.start, anaphor.end, anaphor.form, gender, plural)

    def _antecedent(self, anaphor: Anaphor) -> tuple[int, ...]:
        """Whom a relative or an echoing pronoun takes up; "X est un homme qui" is about X."""
        echo = anaphor.pointing is Pointing.ECHO
        if echo and self.document.tokens[anaphor.token.index - 1].text != ",":
            subjects = [c for c in self.history.before(anaphor) if c.role == "subject"]
            nearest = next((c for c in subjects if c.token.sentence == anaphor.token.sentence), None)
            return nearest.members if nearest is not None else ()
        candidates = list(self.history.before(anaphor))
        found = antecedent(self.document, anaphor.token, candidates)
        if found is not None and found.members:
            return found.members
        noun = noun_above(anaphor.token)
        subject = own_subject(noun) if noun is not None and noun.child("cop") is not None else None
        mention = self.mentions.get(subject.index) if subject is not None else None
        return mention.entities if mention is not None else ()

    def _is_described(self, anaphor: Anaphor) -> bool:
        """True where recognition already knows the phrase by more than its bare noun."""
        position = self._covering(anaphor.token)
        if position is None:
            return False
        found = self.recognised[position]
        return found.key is not None or found.head != anaphor.token.index or len((found.name or "").split()) > 1

    def _best(self, anaphor: Anaphor) -> tuple[int, ...]:
        quotation = self.speakers.quotation_at(anaphor.token)
        best = best_of(anaphor, self.history.before(anaphor), quotation)
        return best.members if best is not None else ()

    def _ahead(self, anaphor: Anaphor) -> tuple[int, ...]:
        """The subject that follows a fronted phrase: "Lors de sa visite à Oslo, M. Diallo a …"."""
        sentence = self.document.sentences[anaphor.token.sentence]
        for position in range(bisect_right(self._starts, anaphor.start), len(self.recognised)):
            found = self.recognised[position]
            if found.start >= sentence.end:
                return ()
            if self.places[position].role != "subject":
                continue
            before = self.document.tokens_in(sentence.start, found.start)
            finite = any(token.morph.get("VerbForm") == "Fin" for token in before if token.end <= found.start)
            if finite and anaphor.pointing is Pointing.POSSESSIVE:
                return ()
            members = [member for member in self.named[position] if member is not None]
            single = len(members) == 1 and not members[0].entity.plural
            return (members[0].entity.id,) if single and not anaphor.plural and _agree(anaphor, members[0]) else ()
        return ()

    def _keep(self, anaphor: Anaphor, ids: tuple[int, ...]) -> None:
        self.mentions[anaphor.token.index] = ActorMention(
            anaphor.start, anaphor.end, anaphor.token.index, anaphor.form, ids
        )


def _agree(anaphor: Anaphor, member: Member) -> bool:
    return not (anaphor.gender and member.entity.gender and anaphor.gender != member.entity.gender)


def _running_ends(recognised: list[Recognised]) -> list[int]:
    """For each phrase, how far it or any before it reaches."""
    ends: list[int] = []
    for found in recognised:
        ends.append(max(found.end, ends[-1] if ends else 0))
    return ends
