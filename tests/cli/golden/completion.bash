# bash completion for sporhund; made by `sporhund completion bash`
_sporhund() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} IFS=$' \n'
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W 'index fetch search assignments items owner trace documents export verify extract tag check eval completion help --help --version' -- "$word")); return
  fi
  case ${COMP_WORDS[1]} in
    index)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --jobs|-j) return ;;
        --manifest) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --ocr) COMPREPLY=($(compgen -W 'auto off force' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --jobs -j --manifest --watch -w --rebuild --ocr --no-progress --color --json --help -h' -- "$word")); return; fi
      COMPREPLY=($(compgen -f -- "$word")) ;;
    fetch)
      case $previous in
        --output|-o) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --type|-t) return ;;
        --org) return ;;
        --year|-y) return ;;
        --pace) return ;;
        --timeout) return ;;
        --api-base) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--output -o --type -t --org --year -y --pace --timeout --api-base --no-progress --color --json --help -h' -- "$word")); return; fi
      COMPREPLY=($(compgen -W 'kudos' -- "$word")) ;;
    search)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --year|-y) return ;;
        --body|-b) return ;;
        --type|-t) COMPREPLY=($(compgen -W 'tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet' -- "$word")); return ;;
        --document|-d) return ;;
        --context|-c) return ;;
        --limit|-n) return ;;
        --offset) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --year -y --body -b --type -t --document -d --all-words -a --exact -x --context -c --all-copies --explain -e --limit -n --offset --color --json --help -h' -- "$word")); return; fi
      : ;;
    assignments)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --year|-y) return ;;
        --body|-b) return ;;
        --type|-t) COMPREPLY=($(compgen -W 'tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet' -- "$word")); return ;;
        --document|-d) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --year -y --body -b --type -t --document -d --color --json --help -h' -- "$word")); return; fi
      : ;;
    items)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --year|-y) return ;;
        --type|-t) COMPREPLY=($(compgen -W 'tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet' -- "$word")); return ;;
        --document|-d) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --year -y --type -t --document -d --color --json --help -h' -- "$word")); return; fi
      : ;;
    owner)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --year|-y) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --year -y --color --json --help -h' -- "$word")); return; fi
      : ;;
    trace)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --color --json --help -h' -- "$word")); return; fi
      : ;;
    documents)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --color --json --help -h' -- "$word")); return; fi
      : ;;
    export)
      case $previous in
        --output|-o) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --format|-f) COMPREPLY=($(compgen -W 'csv jsonl xlsx md html ris' -- "$word")); return ;;
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --year|-y) return ;;
        --body|-b) return ;;
        --type|-t) COMPREPLY=($(compgen -W 'tildelingsbrev supplerende_tildelingsbrev oppdragsdokument korrigering protokoll moteinnkalling referat mandat notat annet' -- "$word")); return ;;
        --document|-d) return ;;
        --context|-c) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--output -o --format -f --db --year -y --body -b --type -t --document -d --assignments --owners --all-words -a --exact -x --context -c --color --json --help -h' -- "$word")); return; fi
      : ;;
    verify)
      case $previous in
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--color --json --help -h' -- "$word")); return; fi
      COMPREPLY=($(compgen -f -- "$word")) ;;
    extract)
      case $previous in
        --ocr) COMPREPLY=($(compgen -W 'auto off force' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--ocr --color --json --help -h' -- "$word")); return; fi
      COMPREPLY=($(compgen -f -- "$word")) ;;
    tag)
      case $previous in
        --year|-y) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--year -y --color --json --help -h' -- "$word")); return; fi
      COMPREPLY=($(compgen -f -- "$word")) ;;
    check)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --repair --color --json --help -h' -- "$word")); return; fi
      : ;;
    eval)
      case $previous in
        --db) COMPREPLY=($(compgen -d -- "$word")); return ;;
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--db --json --help -h' -- "$word")); return; fi
      COMPREPLY=($(compgen -f -- "$word")) ;;
    completion)
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--help -h' -- "$word")); return; fi
      COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")) ;;
    help)
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--help -h' -- "$word")); return; fi
      COMPREPLY=($(compgen -W 'index fetch search assignments items owner trace documents export verify extract tag check eval completion help' -- "$word")) ;;
  esac
}
complete -o filenames -F _sporhund sporhund
