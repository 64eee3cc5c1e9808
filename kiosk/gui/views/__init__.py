"""The pages of both screens; they know presenters and the kit only."""
