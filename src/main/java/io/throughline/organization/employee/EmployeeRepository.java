package io.throughline.organization.employee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
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
        return alike("user_name", userName);
    }

    List<Employee> withEmail(String email) {
        return alike("email", email);
    }

    /** In whatever case; in SQL, since of lower(:value) in HQL a statement is made anew each time. */
    private List<Employee> alike(String column, String value) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select * from employee where lower(" + column + ") = lower(:value)", Employee.class)
                .addSynchronizedEntityClass(Employee.class)
                .setParameter("value", value)
                .getResultList();
    }

    private static boolean isAnother(List<Employee> found, @Nullable UUID self) {
        return found.stream().anyMatch(employee -> !employee.id().equals(self));
    }
}
