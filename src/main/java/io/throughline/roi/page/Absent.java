package io.throughline.roi.page;

import java.util.Map;

/** Why a figure is not there, in words. */
final class Absent {

    private static final String UNTOLD = "not said by the release that made this calculation";

    private Absent() {}

    static String why(String figure, Map<String, RoiAnswer.Remark> undefined) {
        RoiAnswer.Remark remark = undefined.get(figure);
        return remark == null ? UNTOLD : remark.detail();
    }
}
