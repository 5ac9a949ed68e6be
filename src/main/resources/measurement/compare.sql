-- What the readings would come to.
select count(*) filter (where m.kpi_id is null) as inserted,
       count(*) filter (where m.kpi_id is not null
           and (m.value, m.numerator, m.denominator, m.sample_size, m.standard_deviation, m.source)
               is distinct from (r.value, r.numerator, r.denominator, r.sample_size, r.standard_deviation, r.source))
           as corrected,
       count(*) as judged
from reading r left join measurement m using (kpi_id, subject_id, period_start)
