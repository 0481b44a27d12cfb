{{- define "kontor.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Name of one service's objects. Takes (dict "root" $ "name" …), like everything below. */}}
{{- define "kontor.name" -}}
{{ include "kontor.fullname" .root }}-{{ .name }}
{{- end -}}

{{- define "kontor.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "kontor.labels" -}}
{{ include "kontor.selector" . }}
app.kubernetes.io/part-of: kontor
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | quote }}
{{- end -}}

{{/* Names of the services that are installed, as a YAML list. */}}
{{- define "kontor.installed" -}}
{{- range $name, $_ := .Values.services }}
{{- if or (ne $name "sandbox") $.Values.sandbox.enabled }}
- {{ $name }}
{{- end }}
{{- end }}
{{- end -}}

{{/* The values of one service over the defaults, as YAML. */}}
{{- define "kontor.service" -}}
{{- mustMergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (get .root.Values.services .name)) | toYaml -}}
{{- end -}}

{{- define "kontor.image" -}}
{{- $path := printf "%s/%s" .root.Values.image.registry .service.image.repository -}}
{{- if .service.image.digest -}}
{{ $path }}@{{ .service.image.digest }}
{{- else -}}
{{ $path }}:{{ default .root.Chart.AppVersion .root.Values.image.tag }}
{{- end -}}
{{- end -}}

{{/* Services that have an account in Keycloak, that take callbacks, that store files. */}}
{{- define "kontor.hasAccount" -}}{{ if ne .name "sandbox" }}true{{ end }}{{- end -}}
{{- define "kontor.takesCallbacks" -}}{{ if has .name (list "transaction" "dispute" "compliance" "sandbox") }}true{{ end }}{{- end -}}
{{- define "kontor.storesFiles" -}}{{ if has .name (list "compliance" "dispute" "reporting" "identity") }}true{{ end }}{{- end -}}

{{- define "kontor.filesClaim" -}}
{{- default (printf "%s-files" (include "kontor.fullname" .)) .Values.files.existingClaim -}}
{{- end -}}

{{/* Settings that are no secrets. Source: docs/architecture.md, section 2. */}}
{{- define "kontor.settings" -}}
{{- $root := .root -}}
SERVER_PORT: "8080"
KONTOR_DATABASE_URL: {{ printf "jdbc:postgresql://%s:%v/%s%s" $root.Values.database.host $root.Values.database.port .name (ternary "" (printf "?%s" $root.Values.database.parameters) (empty $root.Values.database.parameters)) | quote }}
KONTOR_DATABASE_USER: {{ .name }}_app
KONTOR_DATABASE_OWNER_USER: {{ .name }}_owner
KONTOR_KAFKA_BOOTSTRAP: {{ $root.Values.kafka.bootstrap | quote }}
KONTOR_KEYCLOAK_URL: {{ $root.Values.keycloak.url | quote }}
KONTOR_KEYCLOAK_PUBLIC_URL: {{ $root.Values.keycloak.publicUrl | quote }}
KONTOR_PUBLIC_URL: {{ $root.Values.publicUrl | quote }}
{{- if $root.Values.sandbox.enabled }}
KONTOR_SMTP_HOST: {{ include "kontor.name" (dict "root" $root "name" "sandbox") }}
KONTOR_SMTP_PORT: "1025"
{{- else }}
KONTOR_SMTP_HOST: {{ $root.Values.smtp.host | quote }}
KONTOR_SMTP_PORT: {{ $root.Values.smtp.port | quote }}
{{- end }}
{{- if eq .name "sandbox" }}
KONTOR_SMTP_BIND: 0.0.0.0
{{- end }}
{{- if include "kontor.hasAccount" . }}
KONTOR_SERVICE_CLIENT_ID: svc-{{ .name }}
{{- end }}
{{- range $other := list "identity" "wallet" "transaction" "compliance" "dispute" "reporting" "webhook" }}
KONTOR_SERVICES_{{ upper $other }}: http://{{ include "kontor.name" (dict "root" $root "name" $other) }}:8080
{{- end }}
{{- if $root.Values.sandbox.enabled }}
KONTOR_SERVICES_SANDBOX: http://{{ include "kontor.name" (dict "root" $root "name" "sandbox") }}:8080
KONTOR_SANDBOX_PUBLIC_URL: {{ $root.Values.sandbox.publicUrl | quote }}
{{- if $root.Values.sandbox.timeTravel }}
KONTOR_TIME_TRAVEL: "true"
{{- end }}
{{- else }}
KONTOR_SERVICES_SANDBOX: {{ $root.Values.outsideWorld.url | quote }}
KONTOR_SANDBOX_PUBLIC_URL: {{ $root.Values.outsideWorld.publicUrl | quote }}
{{- end }}
{{- if include "kontor.storesFiles" . }}
KONTOR_FILES_DIR: /var/lib/kontor/files
{{- end }}
{{- if eq .name "gateway" }}
{{- with $root.Values.gateway.trustedProxies }}
KONTOR_GATEWAY_TRUSTEDPROXIES: {{ join "," . | quote }}
{{- end }}
{{- with $root.Values.gateway.metricsFrom }}
KONTOR_GATEWAY_METRICSFROM: {{ printf "127.0.0.0/8,::1,%s" (join "," .) | quote }}
{{- end }}
{{- end }}
{{- end -}}

{{/* One variable from a secret. Takes (dict "variable" … "secret" … "key" …). */}}
{{- define "kontor.secret" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}
