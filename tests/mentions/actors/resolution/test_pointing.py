"""Titles, pronouns and phrases that stand for somebody named before."""

from __future__ import annotations

from tests.mentions.actors.resolution.telling import tell

DIARRA = (
    "[Le ministre malien des affaires étrangères, Ousmane Diarra|name=Ousmane Diarra;"
    "function=ministre des affaires étrangères;country=MLI;gender=Masc]"
)
KONE = "[Aminata Koné|name=Aminata Koné;function=présidente;country=CIV;gender=Fem]"


def test_a_function_alone_is_the_person_who_has_it() -> None:
    told = tell(
        f"{DIARRA} est arrivé. [Le ministre|function=ministre;gender=Masc] a parlé. "
        "[Le chef de la diplomatie malienne|function=chef de la diplomatie;country=MLI;gender=Masc] a signé."
    )
    assert told.who("Le ministre", 1) == ["Ousmane Diarra"]
    assert told.who("Le chef de la diplomatie") == ["Ousmane Diarra"]


def test_an_official_who_is_never_named_is_called_by_function_and_nationality() -> None:
    told = tell("[Le président chinois|function=président;country=CHN;gender=Masc] a reçu la délégation.")
    assert told.who("Le président chinois") == ["président chinois"]


def test_a_function_of_another_country_is_somebody_else() -> None:
    told = tell(f"{DIARRA} est arrivé. [Le ministre ghanéen|function=ministre;country=GHA;gender=Masc] l'a reçu.")
    assert told.who("Le ministre ghanéen") == ["ministre ghanéen"]
    assert told.who("l'a reçu") == ["Ousmane Diarra"]


def test_an_indefinite_function_points_to_nobody_before() -> None:
    told = tell(f"{DIARRA} est arrivé. [Un ministre|function=ministre;gender=Masc;indefinite] a protesté.")
    assert told.who("Un ministre") == ["ministre"]


def test_il_is_the_subject_of_the_sentence_before() -> None:
    told = tell(f"{DIARRA} a rencontré [Jonas Berg|name=Jonas Berg;gender=Masc] à Oslo. Il a ensuite signé un accord.")
    assert told.who("Il a") == ["Ousmane Diarra"]


def test_elle_agrees_in_gender() -> None:
    told = tell(f"{DIARRA} a rencontré {KONE} à Oslo. Elle a promis une aide.")
    assert told.who("Elle") == ["Aminata Koné"]


def test_an_impersonal_il_is_nobody() -> None:
    told = tell(f"{DIARRA} est arrivé. Il y a deux ans, il fallait attendre. Il est probable que la réunion échoue.")
    assert not [mention for mention in told.actors.mentions if mention.form == "pronoun"]


def test_il_in_a_reported_clause_is_the_speaker() -> None:
    told = tell(f"{KONE} est venue. {DIARRA} a déclaré qu'il avait signé l'accord.")
    assert told.who("il avait") == ["Ousmane Diarra"]


def test_an_inverted_pronoun_after_a_quotation_is_the_speaker() -> None:
    told = tell(f"{DIARRA} est arrivé hier. « C'est un succès », a-t-il déclaré.")
    assert told.who("-t-il") == ["Ousmane Diarra"]


def test_nous_of_an_official_is_his_country() -> None:
    told = tell(f"« Nous livrerons du blé », a déclaré {DIARRA}.")
    assert told.who("Nous") == ["Mali"]


def test_je_is_the_speaker() -> None:
    told = tell(f"« Je viendrai demain », a déclaré {DIARRA}.")
    assert told.who("Je") == ["Ousmane Diarra"]


def test_qui_is_the_noun_before_it() -> None:
    told = tell(f"{DIARRA} a salué {KONE}, qui a promis une aide.")
    assert told.who("qui") == ["Aminata Koné"]


def test_ce_dernier_is_the_last_one_named() -> None:
    told = tell(f"{DIARRA} a reçu [Jonas Berg|name=Jonas Berg;gender=Masc]. Ce dernier a promis une aide.")
    assert told.who("Ce dernier") == ["Jonas Berg"]


def test_a_possessive_is_the_subject_of_its_clause() -> None:
    told = tell(f"{KONE} est venue. {DIARRA} a présenté ses excuses.")
    assert told.who("ses") == ["Ousmane Diarra"]


def test_a_fronted_possessive_is_the_subject_that_follows() -> None:
    told = tell(f"Lors de sa visite à Oslo, {DIARRA} a signé un accord.")
    assert told.who("sa visite") == ["Ousmane Diarra"]


def test_the_two_men_are_the_two_persons_last_named() -> None:
    told = tell(f"{DIARRA} a reçu [Jonas Berg|name=Jonas Berg;gender=Masc]. Les deux hommes ont signé un accord.")
    assert told.who("deux hommes") == ["Ousmane Diarra", "Jonas Berg"]


def test_the_two_countries_are_the_two_states_last_named() -> None:
    told = tell(
        "[La France|name=France;kind=state;country=FRA;key=state:FRA] négocie avec "
        "[le Mali|name=Mali;kind=state;country=MLI;key=state:MLI]. Les deux pays signeront un accord."
    )
    assert told.who("deux pays") == ["France", "Mali"]


def test_the_organisation_is_the_body_last_named() -> None:
    told = tell("[L'Otan|name=Otan;kind=igo] a réagi. L'organisation a condamné les tirs.")
    assert told.who("L'organisation") == ["Otan"]


FRANCE = "[La France|name=France;kind=state;country=FRA;key=state:FRA]"
RUSSIA = "[la Russie|name=Russie;kind=state;country=RUS;key=state:RUS]"
BERG = "[Jonas Berg|name=Jonas Berg;gender=Masc]"


def test_a_list_is_pointed_to_as_one() -> None:
    told = tell(f"{FRANCE} et {RUSSIA}, qui ont signé un accord, ont retiré leurs troupes.")
    assert told.who("qui") == told.who("leurs") == ["France", "Russie"]


def test_an_echoing_pronoun_is_the_subject_before_it() -> None:
    told = tell(f"{DIARRA} a protesté. {FRANCE}, elle, a signé un accord.")
    assert told.who("elle,") == ["France"]


def test_pour_sa_part_is_about_the_subject() -> None:
    told = tell(f"{DIARRA} a protesté. {FRANCE}, pour sa part, a signé un accord.")
    assert told.who("sa part") == ["France"]


def test_quant_a_names_the_topic() -> None:
    told = tell(f"{DIARRA} est parti. Quant à {BERG}, il restera à Oslo.")
    assert told.who("il restera") == ["Jonas Berg"]


def test_the_object_of_a_demand_does_what_is_demanded() -> None:
    told = tell(f"{FRANCE} a demandé à {RUSSIA} de retirer ses troupes.")
    assert told.who("ses") == ["Russie"]


def test_a_homologue_has_the_same_office() -> None:
    told = tell(
        f"{DIARRA} a reçu [son homologue norvégien Jonas Berg|name=Jonas Berg;function=homologue;country=NOR]. "
        "[Le chef de la diplomatie norvégienne|function=chef de la diplomatie;country=NOR] a promis une aide."
    )
    assert told.who("Le chef de la diplomatie") == ["Jonas Berg"]


def test_a_title_beside_a_name_is_the_same_person() -> None:
    told = tell(f"{BERG}, [ministre norvégien|function=ministre;country=NOR;indefinite], est parti.")
    assert told.who("ministre norvégien") == ["Jonas Berg"]


def test_a_title_said_of_somebody_is_that_person() -> None:
    told = tell(f"{BERG} est [le président de la Norvège|function=président;country=NOR;gender=Masc].")
    assert told.who("le président") == ["Jonas Berg"]


def test_the_two_leaders_are_not_the_two_ministers() -> None:
    told = tell(
        "[Le président malien Issa Keïta|name=Issa Keïta;function=président;country=MLI] a reçu "
        "[le président ghanéen Kofi Ansah|name=Kofi Ansah;function=président;country=GHA]. "
        "[Le ministre Ali Touré|name=Ali Touré;function=ministre] a salué "
        "[le ministre Yaw Boateng|name=Yaw Boateng;function=ministre]. Les deux présidents ont signé un accord."
    )
    assert told.who("deux présidents") == ["Issa Keïta", "Kofi Ansah"]


def test_a_shortened_body_is_the_body_named_before() -> None:
    told = tell(
        "[La police kosovare|name=police kosovare;kind=government;country=XKX] a tiré. "
        "[La police|name=police;kind=government] a annoncé une enquête."
    )
    assert told.who("La police", 1) == ["police kosovare"]


def test_delegates_are_the_states_that_sent_them() -> None:
    told = tell(
        "[Les représentants de la France et du Mali|function=représentant;country=FRA and "
        "function=représentant;country=MLI] ont signé un accord."
    )
    assert told.who("représentants") == ["France", "Mali"]


def test_a_published_text_is_nobody() -> None:
    told = tell(f"Le rapport est accablant pour {BERG}. Il a été publié hier à Oslo.")
    assert told.who("Il a été") == []


def test_what_is_said_to_somebody_does_not_point_to_him() -> None:
    told = tell(f"{DIARRA} a déclaré à [l'AFP|name=AFP;kind=media] qu'il viendrait.")
    assert told.who("il viendrait") == ["Ousmane Diarra"]
    assert all(
        mention.start != told.document.text.index("qu'il") for mention in told.actors.mentions if mention.entities
    )


def test_in_an_interview_the_answers_are_those_of_the_person_asked() -> None:
    told = tell(
        f"{DIARRA} était mardi à Oslo. Craignez-vous une crise ? « Je reste confiant. » Que demandez-vous ? "
        "« Nous voulons une aide. » Irez-vous à Paris ? « Je ne sais pas. »"
    )
    assert told.who("Je reste") == ["Ousmane Diarra"]
    assert told.who("Nous voulons") == told.who("vous à Paris") == ["Mali"]


def test_ministers_without_a_number_are_those_listed_before() -> None:
    told = tell(
        "[Les ministres du Mali et du Ghana|function=ministre;country=MLI and function=ministre;country=GHA] sont là. "
        "Les ministres ont signé un accord."
    )
    assert len(told.who("Les ministres", 1)) == 2


def test_son_hote_is_the_other_person() -> None:
    told = tell(f"{DIARRA} a reçu {BERG}. [M. Berg|name=Berg;gender=Masc] a remercié son hôte.")
    assert told.who("hôte") == ["Ousmane Diarra"]


def test_what_a_state_is_thanked_for_is_its_own() -> None:
    told = tell(f"{DIARRA} a remercié {FRANCE} pour sa médiation.")
    assert told.who("sa médiation") == ["France"]


def test_a_possessive_inside_a_phrase_is_not_that_phrase() -> None:
    told = tell(f"{FRANCE} a réagi. [Le président de sa commission|function=président;gender=Masc] est venu.")
    assert told.who("sa") == ["France"]


def test_a_head_of_state_is_no_chief_of_staff() -> None:
    told = tell(
        "[Le général Ali Touré, chef d'état-major|name=Ali Touré;function=chef d'état-major;country=MLI] est venu. "
        "[Le chef de l'État malien|function=chef de l'État;country=MLI] a réagi."
    )
    assert told.who("Le chef de l'État") == ["chef de l'État malien"]


def test_the_first_and_the_second_of_two() -> None:
    told = tell(f"{DIARRA} et {BERG} sont venus. Le second a protesté ; le premier est resté calme.")
    assert told.who("Le second") == ["Jonas Berg"]
    assert told.who("le premier") == ["Ousmane Diarra"]


def test_an_infinitive_does_not_act_on_its_own_subject() -> None:
    told = tell(f"{DIARRA} a convoqué {BERG} pour lui signifier sa protestation.")
    assert told.who("lui") == ["Jonas Berg"]
    assert told.who("sa protestation") == ["Ousmane Diarra"]


def test_an_ally_joined_by_et_is_of_him_who_stands_before() -> None:
    told = tell(f"{DIARRA} a été accusé par {RUSSIA} et ses alliés.")
    assert told.who("ses") == ["Russie"]


def test_the_two_prime_ministers_are_prime_ministers() -> None:
    told = tell(
        "[Le premier ministre Ali Touré|name=Ali Touré;function=premier ministre] a reçu "
        "[le premier ministre Yaw Boateng|name=Yaw Boateng;function=premier ministre]. "
        f"{BERG} était absent. Les deux premiers ministres ont signé un accord."
    )
    assert told.who("deux premiers ministres") == ["Ali Touré", "Yaw Boateng"]


def test_an_object_that_is_no_person_points_to_nobody() -> None:
    told = tell(f"{DIARRA} a reçu {BERG} et l'a invité à le vérifier.")
    assert told.who("l'a") == ["Jonas Berg"]
    assert all(told.document.text[mention.start : mention.end] != "le" for mention in told.actors.mentions)


def test_a_relative_is_the_person_not_his_place_of_work() -> None:
    told = tell(
        "[Jonas Berg, astronome|name=Jonas Berg;function=astronome;gender=Masc] à "
        "[l'observatoire d'Oslo|name=observatoire d'Oslo;kind=ngo], qui a protesté, est parti."
    )
    assert told.who("qui") == ["Jonas Berg"]


def test_il_y_a_rencontre_somebody_is_no_impersonal() -> None:
    told = tell(f"{DIARRA} est arrivé à Oslo. Il y a rencontré {BERG}.")
    assert told.who("Il y a") == ["Ousmane Diarra"]


def test_things_possessed_in_a_row_have_one_owner() -> None:
    told = tell(f"{DIARRA} a présenté son cabinet et ses services.")
    assert told.who("son") == told.who("ses") == ["Ousmane Diarra"]


def test_a_country_in_apposition_is_the_state_before_it() -> None:
    told = tell(f"{DIARRA} a parlé de {RUSSIA}, pays que Bamako ménage.")
    assert told.who("pays") == ["Russie"]


def test_a_first_il_does_not_point_ahead() -> None:
    told = tell(f"Il a déclaré que {BERG} viendrait.")
    assert told.who("Il a") == []


def test_a_counted_group_is_those_who_are_named_beside_it() -> None:
    told = tell(
        "La Chine a libéré [deux Suédois|name=Suédois;kind=group;country=SWE;form=group;plural;indefinite], "
        "[Nils Ekberg|name=Nils Ekberg] et [Karl Ohm|name=Karl Ohm], mardi."
    )
    assert told.who("deux Suédois") == ["Nils Ekberg", "Karl Ohm"]


def test_a_group_of_another_number_is_not() -> None:
    told = tell(
        "La Chine a libéré [trois Suédois|name=Suédois;kind=group;country=SWE;form=group;plural;indefinite], "
        "[Nils Ekberg|name=Nils Ekberg] et [Karl Ohm|name=Karl Ohm], mardi."
    )
    assert told.who("trois Suédois") == ["Suédois"]


def test_a_nationality_alone_is_the_one_of_the_article_who_has_it() -> None:
    told = tell(f"{DIARRA} est arrivé. [Le Malien|function=ressortissant;country=MLI;gender=Masc] a refusé de signer.")
    assert told.who("Le Malien") == ["Ousmane Diarra"]


def test_ones_own_country_is_that_of_the_speaker() -> None:
    told = tell(f"{DIARRA} a nié que son pays ait livré des armes. « Mon pays refuse », a dit [Diarra|name=Diarra].")
    assert told.who("pays ait") == ["Mali"]
    assert told.who("pays refuse") == ["Mali"]


def test_a_monarchs_title_means_whoever_has_a_monarchs_number() -> None:
    told = tell(
        "[Guillaume III|name=Guillaume III] reçut [le président Duval|name=Duval;function=président]. "
        "[Le souverain|function=souverain;gender=Masc] parla."
    )
    assert told.who("Le souverain") == ["Guillaume III"]


def test_the_president_is_no_vice_president() -> None:
    told = tell(
        "[Karl Ohm|name=Karl Ohm;function=vice-président du conseil;gender=Masc] a parlé. "
        "[Le président du conseil|function=président du conseil;gender=Masc] s'est tu."
    )
    assert told.who("Le président du conseil") == ["président du conseil"]


def test_a_part_is_called_by_the_name_of_the_whole() -> None:
    told = tell(
        "[La Cédéao|name=Cédéao;kind=igo] a averti la junte. "
        "[Une délégation de l'organisation|name=délégation de l'organisation;kind=igo;indefinite] arrivera jeudi."
    )
    assert told.who("Une délégation") == ["délégation de la Cédéao"]


def test_nous_of_a_movements_leader_is_the_movement() -> None:
    told = tell(
        "[Le Front du Tamesna|name=Front du Tamesna;kind=armed_group;country=MLI;gender=Masc] a rompu la trêve. "
        "« Nous refusons cet accord », a dit [son chef, Ali Kemal|name=Ali Kemal;function=chef]."
    )
    assert told.who("Nous") == ["Front du Tamesna"]
    assert told.actors.of(told.mention("Ali Kemal"))[0].country == "MLI"


def test_a_former_president_is_not_the_one_in_office() -> None:
    told = tell(
        "[Le président Ali Kemal|name=Ali Kemal;function=président;gender=Masc] a chassé "
        "[Jonas Berg|name=Jonas Berg;gender=Masc;country=NOR]. "
        "[L'ancien président norvégien|function=ancien président;country=NOR;gender=Masc] est détenu."
    )
    assert told.who("L'ancien président") == ["Jonas Berg"]


def test_rebels_are_the_only_armed_group_named() -> None:
    told = tell(
        "[Le Front du Sud|name=Front du Sud;kind=armed_group] a pris la ville. "
        "[Les rebelles|name=rebelles;kind=armed_group] ont tué dix soldats."
    )
    assert told.who("Les rebelles") == ["Front du Sud"]


def test_rebels_are_nobody_in_particular_where_two_groups_fight() -> None:
    told = tell(
        "[Le Front du Sud|name=Front du Sud;kind=armed_group] a attaqué [l'Armée du Nord|name=Armée du Nord;"
        "kind=armed_group]. [Les rebelles|name=rebelles;kind=armed_group] ont tué dix soldats."
    )
    assert told.who("Les rebelles") == ["rebelles"]


def test_troops_are_his_who_is_asked_to_withdraw_them() -> None:
    told = tell(
        "[Karl Ohm|name=Karl Ohm;gender=Masc] a appelé [Ali Keïta|name=Ali Keïta;gender=Masc], à qui il a demandé de "
        "retirer ses troupes."
    )
    assert told.who("ses troupes") == ["Ali Keïta"]


def test_ce_dernier_is_whom_a_name_told_last_not_a_pronoun() -> None:
    told = tell(
        "[Karl Ohm|name=Karl Ohm;gender=Masc] s'est inquiété devant [Ali Keïta|name=Ali Keïta;gender=Masc], qu'il "
        "recevait mardi. Ce dernier doit partir pour Riyad."
    )
    assert told.who("Ce dernier") == ["Ali Keïta"]


def test_a_union_is_called_by_where_its_members_are() -> None:
    told = tell(
        "[L'Union africaine|name=Union africaine;kind=igo] a suspendu le Gabon. "
        "[L'organisation panafricaine|name=organisation panafricaine;kind=igo] attend un calendrier."
    )
    assert told.who("L'organisation panafricaine") == ["Union africaine"]


def test_a_body_with_a_plural_name_is_one_organisation() -> None:
    told = tell("[Les Médecins du Sud|name=Médecins du Sud;kind=ngo] ont quitté la ville. L'ONG a dénoncé l'attaque.")
    assert told.who("L'ONG") == ["Médecins du Sud"]


def test_a_fallen_president_is_still_whom_the_article_calls_one() -> None:
    told = tell(
        "L'armée a arrêté [le président Karl Ohm|name=Karl Ohm;function=président;gender=Masc]. "
        "[Le président déchu|function=président déchu;gender=Masc] a lancé un appel. "
        "[Le chef de l'Etat renversé|function=chef de l'Etat renversé;gender=Masc] est détenu."
    )
    assert told.who("Le président déchu") == ["Karl Ohm"]
    assert told.who("Le chef de l'Etat renversé") == ["Karl Ohm"]
