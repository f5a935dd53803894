namespace PlanKit.Plugins;

/// <summary>What can be broken in a plugin that is trusted and unchanged.</summary>
public enum PluginFault
{
    /// <summary>The assembly's file cannot be read as a .NET assembly: damaged, or made for another processor.</summary>
    CorruptAssembly,

    /// <summary>The assembly was built for another .NET than the one that runs.</summary>
    WrongFramework,

    /// <summary>An assembly that it needs is neither in its folder, nor shared by the host, nor part of .NET.</summary>
    MissingDependency,

    /// <summary>It uses something that this version of the contract does not have, although its manifest says that it fits.</summary>
    ContractMismatch,

    /// <summary>The assembly does not hold exactly one public <see cref="Extensibility.IPlanPlugin"/>.</summary>
    NoSinglePluginType,

    /// <summary>The plugin's constructor or static constructor threw.</summary>
    ConstructorThrew,

    /// <summary><see cref="Extensibility.IPlanPlugin.ConfigureServices"/> threw.</summary>
    ConfigureServicesThrew,

    /// <summary>Something that it registered could not be made: its constructor threw, or lacks a service.</summary>
    PartThrew,

    /// <summary>It registered a rule that its manifest does not list.</summary>
    UndeclaredRule,

    /// <summary>It registered a rule whose letters are not its own.</summary>
    ForeignRule,

    /// <summary>A rule that it states in a file is one that its code registered too.</summary>
    RepeatedRule,

    /// <summary>Its manifest promises something that it does not register.</summary>
    MissingPart,

    /// <summary>Something that it made threw when it was disposed of.</summary>
    DisposeThrew,

    /// <summary>Its worker process could not be started, took too long, or ended before it was done.</summary>
    WorkerFailed,

    /// <summary>It could not be loaded the last time; why, is said in words.</summary>
    NotLoaded,

    /// <summary>Something in it failed where nobody waited for it, or did not end when all else had.</summary>
    LateFault,

    /// <summary>Its worker process crashed three times within five minutes.</summary>
    CrashedRepeatedly,
}
