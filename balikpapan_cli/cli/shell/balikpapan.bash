# Completion of balikpapan for bash. In ~/.bashrc:  source <(balikpapan completion bash)

_balikpapan() {
    local line value quote=${COMP_WORDS[COMP_CWORD]:0:1}
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :files) compopt -o default -o bashdefault ;;
            :folders) compopt -o dirnames ;;
            *)
                value=${line%%$'\t'*}
                case $quote in
                    \') ;;
                    \")
                        value=${value//\\/\\\\} value=${value//\"/\\\"}
                        value=${value//\$/\\\$} value=${value//\`/\\\`}
                        ;;
                    *) printf -v value '%q' "$value" && value=${value//\\,/,} ;;
                esac
                COMPREPLY+=("$value")
                ;;
        esac
    done < <("${COMP_WORDS[0]}" __complete --as-typed "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}

complete -F _balikpapan balikpapan balikpapan_cli
