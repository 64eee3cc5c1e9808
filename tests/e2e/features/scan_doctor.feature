Feature: A visitor whose code is not read is told what to do

  Scenario: what is in the way is told, at last the desk is offered to type, and the reading ends it
    Given for 2.6 seconds a phone far away
    And for 2.0 seconds a phone under a lamp
    And for 2.0 seconds a phone with a dim screen
    And for 2.4 seconds a phone before a greasy lens
    And for 1.0 seconds a phone held up well
    When the kiosk has seen this
    Then it said in order: advice closer, advice tilt_from_light, advice brighten, advice wipe_lens, typing, no advice, no typing, entry

  Scenario: an empty room is neither a code nor a fault, a hand over the lens is one until it is taken away
    Given for 1.5 seconds an empty room
    And for 5.5 seconds a hand over the lens
    And for 1.0 seconds an empty room
    When the kiosk has seen this
    Then it said in order: lens covered, lens clear
