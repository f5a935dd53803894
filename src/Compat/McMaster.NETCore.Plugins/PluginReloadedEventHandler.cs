namespace McMaster.NETCore.Plugins;

/// <summary>Hears that a plugin was reloaded; see <see cref="PluginLoader.Reloaded"/>.</summary>
/// <param name="sender">The loader.</param>
/// <param name="eventArgs">The loader again, with its type.</param>
public delegate void PluginReloadedEventHandler(object sender, PluginReloadedEventArgs eventArgs);
