package io.throughline.organization.employee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored employees. */
@ApplicationScoped
class EmployeeRepository implements PanacheRepositoryBase<Employee, UUID> {

    boolean anotherHasNumber(String employeeNumber, @Nullable UUID self) {
        return isAnother(list("employeeNumber", employeeNumber), self);
    }

    boolean anotherSignsInAs(String userName, @Nullable UUID self) {
        return isAnother(named(userName), self);
    }

    List<Employee> named(String userName) {
        return list("lower(userName) = lower(?1)", userName);
    }

    List<Employee> withEmail(String email) {
        return list("lower(email) = lower(?1)", email);
    }

    private static boolean isAnother(List<Employee> found, @Nullable UUID self) {
        return found.stream().anyMatch(employee -> !employee.id().equals(self));
    }
}
