"""The administrator's files: office, app, code formats, wording, with an override folder."""
