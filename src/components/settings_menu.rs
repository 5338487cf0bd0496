//! The menu in which the reader sets the page.

use yew::prelude::*;

use crate::{
    keys::KEYS,
    settings::{SETTINGS, Settings},
    words::use_words,
};

/// See [`SettingsMenu`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SettingsMenuProps {
    /// What is chosen.
    pub settings: Settings,
    /// Called with what is chosen.
    pub on_settings: Callback<Settings>,
}

/// A button and, under it, a group of radio buttons a setting. The browser itself opens and closes it.
#[component]
pub fn SettingsMenu(props: &SettingsMenuProps) -> Html {
    let words = use_words();
    let settings = props.settings;
    html! {
        <>
            <button
                type="button"
                class="tool"
                popovertarget="settings"
                data-testid="settings-toggle"
                aria-label={words.settings.settings}
                title={words.settings.settings}
            >
                <span class="icon-type" aria-hidden="true"></span>
                <span class="tool-label">{ words.settings.settings }</span>
            </button>
            <div id="settings" class="settings" popover="auto" role="group" aria-label={words.settings.settings}>
                { for SETTINGS.iter().enumerate().map(|(number, setting)| html! {
                    <fieldset class="setting">
                        <legend class="setting-label">{ words.settings.names[number] }</legend>
                        <div class="setting-options">
                            { for setting.options.iter().enumerate().map(|(option, name)| {
                                let chosen = settings.with(number, option);
                                html! {
                                    <label class={format!("setting-option option-{}-{name}", setting.id)}>
                                        <input
                                            type="radio"
                                            class="visually-hidden"
                                            name={setting.id}
                                            value={*name}
                                            checked={settings.option(number) == option}
                                            data-testid={format!("{}-{name}", setting.id)}
                                            onchange={props.on_settings.reform(move |_: Event| chosen)}
                                        />
                                        <span lang={(setting.id == "language" && option > 0).then_some(*name)}>{ words.settings.options[number].get(option).copied() }</span>
                                    </label>
                                }
                            }) }
                        </div>
                    </fieldset>
                }) }
                <dl class="setting-keys" data-testid="keys">
                    { for KEYS.iter().zip(words.settings.keys).map(|(keys, what)| html! {
                        <div>
                            <dt dir="ltr">{ for keys.iter().map(|it| html! { <kbd>{ *it }</kbd> }) }</dt>
                            <dd>{ what }</dd>
                        </div>
                    }) }
                </dl>
            </div>
        </>
    }
}
