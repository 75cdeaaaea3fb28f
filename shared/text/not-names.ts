/** Capitalised words that name no person: days, months, languages, places, tools. */
export const notNames: ReadonlySet<string> = new Set(
  `January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Christmas Easter Ramadan Summer Winter Spring Autumn
  English German French Spanish Italian Dutch Polish Swedish Turkish American British European Swiss Austrian Indian Chinese Japanese
  London Paris Berlin Europe America Africa Asia India China Germany France Spain Italy Austria Switzerland England Scotland Ireland
  Canada Vienna Zurich Madrid Rome Amsterdam Brussels Dublin Boston Chicago Leeds Manchester Glasgow Hamburg Munich
  Excel Word Outlook Teams Power Slack Jira Confluence Zoom Notion Trello Asana Figma Photoshop Sharepoint Access Access Windows Linux
  Apple Google Amazon Microsoft Oracle Tableau Salesforce Azure Python Java Rust Ruby Go React Angular Django Swift Kotlin Docker
  Kubernetes Postgres Redis Kafka Jenkins Terraform Grafana Prometheus Datadog Splunk Elastic Github Gitlab Git Node Spark Airflow Snowflake
  Scrum Kanban Agile Sprint Phase Step Internet Covid Corona Brexit God Mr Mrs Ms Dr Prof The And But Native Apps App Wiki Swagger Nginx
  Payroll Finance Marketing Engineering Accounting Accounts Legal Procurement Purchasing Operations Logistics Maintenance Support Sales Security
  Compliance Facilities Housekeeping Reception Production Recruiting Controlling Dispatch Quality Design Product Research Development
  Situation Task Action Result Learning Nobody Everyone Everybody Somebody Someone Anyone Management Customers Users People`.split(
    /\s+/,
  ),
)
