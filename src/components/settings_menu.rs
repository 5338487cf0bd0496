//! The menu in which the reader sets the page.

use yew::prelude::*;

use crate::{
    settings::{SETTINGS, Settings},
    words,
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
    let settings = props.settings;
    html! {
        <>
            <button
                type="button"
                class="tool"
                popovertarget="settings"
                data-testid="settings-toggle"
                aria-label={words::SETTINGS}
                title={words::SETTINGS}
            >
                <span class="icon-type" aria-hidden="true"></span>
                <span class="tool-label">{ words::SETTINGS }</span>
            </button>
            <div id="settings" class="settings" popover="auto" role="group" aria-label={words::SETTINGS}>
                { for SETTINGS.iter().enumerate().map(|(number, setting)| html! {
                    <fieldset class="setting">
                        <legend class="setting-label">{ words::setting(setting.id) }</legend>
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
                                        <span>{ words::option(setting.id, name) }</span>
                                    </label>
                                }
                            }) }
                        </div>
                    </fieldset>
                }) }
                <p class="setting-keys"><kbd>{ "m" }</kbd>{ words::MARKS_KEY }</p>
            </div>
        </>
    }
}
