namespace PlanKit.Plugins.Unloading;

/// <summary>In which way something holds a plugin that was unloaded.</summary>
public enum ContextHolderKind
{
    /// <summary>A static event to which the plugin subscribed, and from which it did not take its handler.</summary>
    Event,

    /// <summary>A timer that the plugin started and did not dispose of.</summary>
    Timer,

    /// <summary>A static field outside the plugin: a cache, a registry.</summary>
    StaticField,

    /// <summary>A thread that began while the plugin ran and still runs.</summary>
    Thread,

    /// <summary>Work on the thread pool that has not ended.</summary>
    PoolWork,
}
