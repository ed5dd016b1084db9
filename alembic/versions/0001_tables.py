"""The tables: articles, events, mentions, participants, amounts, actors, corrections."""

import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table of the first version."""
    op.create_table(
        "actor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("wikidata", sa.String(), nullable=True),
        sa.Column("found_name", sa.String(), nullable=False),
        sa.Column("found_kind", sa.String(), nullable=True),
        sa.Column("found_country", sa.String(), nullable=True),
        sa.Column("found_wikidata", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["actor.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("ix_actor_country", "actor", ["country"], unique=False)
    op.create_index("ix_actor_merged_into", "actor", ["merged_into"], unique=False)
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("published_from", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("boilerplate", sa.String(), nullable=False),
        sa.Column("coder", sa.String(), nullable=False),
        sa.Column("warnings", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("content_hash"),
    )
    op.create_index("ix_article_published", "article", ["published"], unique=False)
    op.create_index("ix_article_ref", "article", ["ref"], unique=False)
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("actor_key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_correction_actor_key", "correction", ["actor_key"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("plover", sa.String(), nullable=True),
        sa.Column("cameo", sa.String(), nullable=True),
        sa.Column("date_start", sa.Date(), nullable=True),
        sa.Column("date_end", sa.Date(), nullable=True),
        sa.Column("date_precision", sa.String(), nullable=True),
        sa.Column("date_edtf", sa.String(), nullable=True),
        sa.Column("date_words", sa.String(), nullable=True),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("order_date", sa.Date(), nullable=True),
        sa.Column("order_start", sa.Integer(), nullable=False),
        sa.Column("order_hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_event_order_date", "event", ["order_date"], unique=False)
    op.create_index("ix_event_type", "event", ["type"], unique=False)
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "mention",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("event_key", sa.String(), nullable=True),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("trigger", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("date_words", sa.String(), nullable=True),
        sa.Column("date_start", sa.Date(), nullable=True),
        sa.Column("date_end", sa.Date(), nullable=True),
        sa.Column("date_precision", sa.String(), nullable=True),
        sa.Column("date_edtf", sa.String(), nullable=True),
        sa.Column("date_reason", sa.String(), nullable=True),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("reported_by", sa.String(), nullable=True),
        sa.Column("plover", sa.String(), nullable=True),
        sa.Column("cameo", sa.String(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("coder", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["event.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_mention_article_id", "mention", ["article_id"], unique=False)
    op.create_index("ix_mention_event_id", "mention", ["event_id"], unique=False)
    op.create_table(
        "sighting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actor.id"],
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_sighting_actor_id", "sighting", ["actor_id"], unique=False)
    op.create_index("ix_sighting_article_id", "sighting", ["article_id"], unique=False)
    op.create_index("ix_sighting_folded", "sighting", ["folded"], unique=False)
    op.create_index("ix_sighting_key", "sighting", ["key"], unique=False)
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("sighting_id", sa.Integer(), nullable=True),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actor.id"],
        ),
        sa.ForeignKeyConstraint(["sighting_id"], ["sighting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_alias_actor_id", "alias", ["actor_id"], unique=False)
    op.create_index("ix_alias_folded", "alias", ["folded"], unique=False)
    op.create_index("ix_alias_sighting_id", "alias", ["sighting_id"], unique=False)
    op.create_table(
        "amount",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mention_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("qualifier", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mention_id"], ["mention.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_amount_mention_id", "amount", ["mention_id"], unique=False)
    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("sighting_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("date_start", sa.Date(), nullable=True),
        sa.Column("date_end", sa.Date(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actor.id"],
        ),
        sa.ForeignKeyConstraint(["sighting_id"], ["sighting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_office_actor_id", "office", ["actor_id"], unique=False)
    op.create_index("ix_office_folded", "office", ["folded"], unique=False)
    op.create_index("ix_office_sighting_id", "office", ["sighting_id"], unique=False)
    op.create_table(
        "participant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mention_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("sighting_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actor.id"],
        ),
        sa.ForeignKeyConstraint(["mention_id"], ["mention.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["sighting_id"], ["sighting.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_participant_actor_id", "participant", ["actor_id"], unique=False)
    op.create_index("ix_participant_mention_id", "participant", ["mention_id"], unique=False)
    op.create_index("ix_participant_sighting_id", "participant", ["sighting_id"], unique=False)


def downgrade() -> None:
    """Drop them all."""
    op.drop_index("ix_participant_sighting_id", table_name="participant")
    op.drop_index("ix_participant_mention_id", table_name="participant")
    op.drop_index("ix_participant_actor_id", table_name="participant")
    op.drop_table("participant")
    op.drop_index("ix_office_sighting_id", table_name="office")
    op.drop_index("ix_office_folded", table_name="office")
    op.drop_index("ix_office_actor_id", table_name="office")
    op.drop_table("office")
    op.drop_index("ix_amount_mention_id", table_name="amount")
    op.drop_table("amount")
    op.drop_index("ix_alias_sighting_id", table_name="alias")
    op.drop_index("ix_alias_folded", table_name="alias")
    op.drop_index("ix_alias_actor_id", table_name="alias")
    op.drop_table("alias")
    op.drop_index("ix_sighting_key", table_name="sighting")
    op.drop_index("ix_sighting_folded", table_name="sighting")
    op.drop_index("ix_sighting_article_id", table_name="sighting")
    op.drop_index("ix_sighting_actor_id", table_name="sighting")
    op.drop_table("sighting")
    op.drop_index("ix_mention_event_id", table_name="mention")
    op.drop_index("ix_mention_article_id", table_name="mention")
    op.drop_table("mention")
    op.drop_table("setting")
    op.drop_index("ix_event_type", table_name="event")
    op.drop_index("ix_event_order_date", table_name="event")
    op.drop_table("event")
    op.drop_index("ix_correction_actor_key", table_name="correction")
    op.drop_table("correction")
    op.drop_index("ix_article_ref", table_name="article")
    op.drop_index("ix_article_published", table_name="article")
    op.drop_table("article")
    op.drop_index("ix_actor_merged_into", table_name="actor")
    op.drop_index("ix_actor_country", table_name="actor")
    op.drop_table("actor")
