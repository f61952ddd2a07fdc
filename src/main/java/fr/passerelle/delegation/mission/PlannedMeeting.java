package fr.passerelle.delegation.mission;

import org.jspecify.annotations.Nullable;

/**
 * A meeting of a mission.
 *
 * @param id stays when the meeting moves: calendars know it by this
 * @param place the id of the seat
 * @param interpreter null where none is needed
 * @param isPinned whether it stays when the programme is made again
 * @param sequence grows with each change, for calendars
 */
public record PlannedMeeting(
    String id,
    String visitor,
    String host,
    String slot,
    String place,
    @Nullable String interpreter,
    boolean isPinned,
    MeetingState state,
    long sequence,
    String note) {}
