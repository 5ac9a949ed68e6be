package io.throughline.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Mends the generated contract while the application is built, so that it says what the service does. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Operations operations = new Operations(contract, index);
        SchemaNames names = new SchemaNames(contract);
        names.mend();
        new Patches(contract, operations).mend();
        new FieldPresence(contract, index).mend();
        new Statuses(contract, operations).mend();
        new Files(operations).mend();
        names.prune();
        new Examples(contract, operations).mend();
    }
}
