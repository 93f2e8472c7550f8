package org.komshi.evaluation;

import java.util.List;

/**
 * A submitted assessment without its assessor's name, as an applicant may read it.
 *
 * @param number 1, 2 … within the proposal
 * @param marks points and reasons, one for each criterion of the grid, in its order
 * @param total weighted points of this assessment
 */
public record Assessed(int number, List<Mark> marks, String comment, Fraction total) {}
