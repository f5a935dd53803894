using System.Reflection;
using Compat.Contracts;

namespace PlanKit.Compat.Tests;

/// <summary>Gets at the greeter in a loaded plugin, with the contract shared or by reflection where it is not.</summary>
internal static class Greeters
{
    internal static IGreeter In(Assembly plugin) => (IGreeter)Unshared(plugin);

    internal static object Unshared(Assembly plugin) => Activator.CreateInstance(plugin.GetType("Compat.Greeter.PoliteGreeter", throwOnError: true)!)!;

    /// <summary>The version of the library that this greeter got, whoever's contract it implements.</summary>
    internal static string LibraryVersion(object greeter) =>
        (string)greeter.GetType().GetMethod(nameof(IGreeter.LibraryVersion))!.Invoke(greeter, null)!;
}
