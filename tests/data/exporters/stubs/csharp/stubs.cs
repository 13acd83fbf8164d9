// What generated C# names of NUnit, SpecFlow and Reqnroll, which Debian does not carry.
namespace NUnit.Framework {
    public class TestFixtureAttribute : System.Attribute {}
    public class TestAttribute : System.Attribute {}
    public class SetUpAttribute : System.Attribute {}
}

namespace TechTalk.SpecFlow {
    using System;

    public class BindingAttribute : Attribute {}

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class GivenAttribute : Attribute { public GivenAttribute(string pattern) {} }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class WhenAttribute : Attribute { public WhenAttribute(string pattern) {} }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class ThenAttribute : Attribute { public ThenAttribute(string pattern) {} }

    public class Table {
        public Table(params string[] header) {}
        public void AddRow(params string[] cells) {}
    }
}

// Reqnroll is SpecFlow under another name.
namespace Reqnroll {
    public class BindingAttribute : TechTalk.SpecFlow.BindingAttribute {}
    public class GivenAttribute : TechTalk.SpecFlow.GivenAttribute { public GivenAttribute(string pattern) : base(pattern) {} }
    public class WhenAttribute : TechTalk.SpecFlow.WhenAttribute { public WhenAttribute(string pattern) : base(pattern) {} }
    public class ThenAttribute : TechTalk.SpecFlow.ThenAttribute { public ThenAttribute(string pattern) : base(pattern) {} }
    public class Table : TechTalk.SpecFlow.Table { public Table(params string[] header) : base(header) {} }
}
