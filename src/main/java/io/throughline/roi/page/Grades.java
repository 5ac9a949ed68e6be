package io.throughline.roi.page;

/** What the letters of evidence grades stand for. */
final class Grades {

    private Grades() {}

    static String of(String grade) {
        return switch (grade) {
            case "A" -> "people were assigned to training and control by chance";
            case "B" -> "a control group was measured before and after";
            case "C" -> "a time series, a forecast model, or a control group measured afterwards only";
            case "D" -> "estimates of the people involved";
            default -> "a change before and after, with nothing to compare it with";
        };
    }
}
