package io.throughline.objective;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The rules of objective categories: a code names one. */
@Singleton
class ObjectiveCategoryRecords extends Records<ObjectiveCategory, ObjectiveCategoryRequest, ObjectiveCategoryResponse> {

    private final ObjectiveCategoryRepository categories;

    ObjectiveCategoryRecords(RecordSupport support, ObjectiveCategoryRepository categories) {
        super(
                support,
                ListSource.of("objective-category", ObjectiveCategory.class, "code", "name"),
                ObjectiveCategoryRequest.class,
                ObjectiveCategoryResponse.class);
        this.categories = categories;
    }

    @Override
    protected ObjectiveCategory make(ObjectiveCategoryRequest request) {
        check(null, request);
        return new ObjectiveCategory(request);
    }

    @Override
    protected void change(ObjectiveCategory stored, ObjectiveCategoryRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected ObjectiveCategoryRequest asRequest(ObjectiveCategory stored) {
        return ObjectiveCategoryRequest.of(stored);
    }

    @Override
    protected ObjectiveCategoryResponse answer(ObjectiveCategory stored) {
        return ObjectiveCategoryResponse.of(stored);
    }

    private void check(@Nullable ObjectiveCategory stored, ObjectiveCategoryRequest request) {
        boolean taken = categories
                .withCode(request.code())
                .filter(other -> other != stored)
                .isPresent();
        faults(stored, request.externalReference())
                .addIf(taken, ProblemType.DUPLICATE, "/code", "is the code of another category")
                .throwIfAny();
    }
}
