"""What official dispatches oblige an office to do, how far it is, and until when: data and exact arithmetic."""
